// What the page says itself, and what it says instead of Web Chat's own strings.
// Web Chat's Dutch addresses people formally, lacks nine strings, and has a few slips; $1 is filled by Web Chat.
const dutch = {
  locale: 'nl-NL',
  subject: 'Vragen over Klarna',
  loading: 'De chat wordt geladen …',
  waiting: 'De chat is even niet bereikbaar. We proberen het steeds opnieuw.',
  startOver: 'Nieuw gesprek',
  other: { label: 'English', language: 'en' },
  strings: {
    ACTIVITY_BOT_SAID_ALT: 'De chatbot zei:',
    ACTIVITY_BOT_ATTACHED_ALT: 'De chatbot stuurde mee:',
    ACTIVITY_YOU_SAID_ALT: 'Jij zei:',
    ACTIVITY_YOU_ATTACHED_ALT: 'Jij stuurde mee:',
    ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: 'Klik om het bericht te gebruiken.',
    ACTIVITY_INTERACTIVE_REASON_INTERACTIVE_CONTENT_ALT: 'Er zijn knoppen of velden in dit bericht.',
    ACTIVITY_INTERACTIVE_REASON_LINK_ALT: 'Er staan een of meer links in dit bericht.',
    ACTIVITY_STATUS_SEND_STATUS_ALT_SENT_AT: 'Verzonden: $1',
    ADAPTIVE_CARD_ERROR_BOX_TITLE_PARSE: 'Dit bericht kan niet worden gelezen',
    ADAPTIVE_CARD_ERROR_BOX_TITLE_RENDER: 'Dit bericht kan niet worden getoond',
    CONNECTIVITY_STATUS_ALT_CONNECTING: 'Verbinding maken …',
    CONNECTIVITY_STATUS_ALT_FATAL: 'Er is geen verbinding.',
    CONNECTIVITY_STATUS_ALT_RECONNECTING: 'De verbinding is weg. We herstellen hem …',
    CONNECTIVITY_STATUS_ALT_RENDER_ERROR: 'Een bericht kan niet worden getoond.',
    CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION: 'Verbinden duurt langer dan normaal.',
    KEYBOARD_HELP_CHAT_HISTORY_ACCESS_ITEMS_IN_MESSAGE_HEADER: 'Naar de onderdelen van een bericht',
    KEYBOARD_HELP_CHAT_HISTORY_LEAVE_MESSAGE_HEADER: 'Bericht verlaten',
    KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_ITEMS_HEADER: 'Tussen onderdelen van een bericht wisselen',
    KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_MESSAGES_HEADER: 'Tussen berichten wisselen',
    KEYBOARD_HELP_CHAT_WINDOW_BODY_MOVE_BETWEEN_ITEMS_HEADER: 'Tussen onderdelen van het venster wisselen',
    KEYBOARD_HELP_HEADER: 'Bedienen met het toetsenbord',
    MARKDOWN_EXTERNAL_LINK_ALT: 'Opent in een nieuw venster.',
    SEND_BOX_IS_EMPTY_TOOLTIP_ALT: 'Je hebt nog niets getypt.',
    SUGGESTED_ACTIONS_LABEL_ALT: 'Voorgestelde antwoorden',
    TELEPHONE_KEYPAD_INPUT_MESSAGE: 'Typ één cijfer tegelijk',
    TEXT_INPUT_ALT: 'Je bericht',
    TEXT_INPUT_ATTACHMENTS_FEW: '$1 bijlagen',
    TEXT_INPUT_ATTACHMENTS_MANY: '$1 bijlagen',
    TEXT_INPUT_ATTACHMENTS_ONE: '1 bijlage',
    TEXT_INPUT_ATTACHMENTS_OTHER: '$1 bijlagen',
    TEXT_INPUT_ATTACHMENTS_TWO: '$1 bijlagen',
    TEXT_INPUT_DROP_ZONE: 'Laat bestanden hier los',
    TEXT_INPUT_LENGTH_EXCEEDED_ALT: 'Je bericht is te lang',
    TEXT_INPUT_PLACEHOLDER: 'Typ je bericht',
    TEXT_INPUT_TELEPHONE_KEYPAD_BUTTON_ALT: 'Cijfertoetsen',
    TOAST_DISMISS_BUTTON: 'Sluiten',
    TRANSCRIPT_ARIA_LABEL_ALT: 'Gesprek. Gebruik de pijltoetsen om te bladeren.',
    TRANSCRIPT_ARIA_ROLE_ALT: 'gesprek',
    TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT:
      'Er zijn knoppen of velden in dit bericht. Druk twee of drie keer op Shift en Tab om naar het gesprek te gaan en kies het bericht.',
    TRANSCRIPT_LIVE_REGION_INTERACTIVE_WITH_LINKS_LABEL_ALT:
      'Er staan een of meer links in dit bericht. Druk twee of drie keer op Shift en Tab om naar het gesprek te gaan en kies het bericht.',
    TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_LABEL_ALT:
      'Er zijn voorgestelde antwoorden. Druk twee of drie keer op Shift en Tab om er een te kiezen.',
    TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_WITH_ACCESS_KEY_LABEL_ALT:
      'Er zijn voorgestelde antwoorden. Druk op $1 om er een te kiezen.',
    TRANSCRIPT_TERMINATOR_TEXT: 'Einde van het gesprek',
    TYPING_INDICATOR_ALT: 'De chatbot typt',
    TYPING_INDICATOR_SINGLE_TEXT: '$1 typt.',
    TYPING_INDICATOR_MULTIPLE_TEXT: '$1 en anderen typen.'
  }
};

const english = {
  locale: 'en-GB',
  subject: 'Questions about Klarna',
  loading: 'The chat is loading …',
  waiting: 'The chat cannot be reached right now. We keep trying.',
  startOver: 'New chat',
  other: { label: 'Nederlands', language: 'nl' },
  strings: {
    ACTIVITY_BOT_SAID_ALT: 'The chatbot said:',
    ACTIVITY_BOT_ATTACHED_ALT: 'The chatbot attached:'
  }
};

export const texts = document.documentElement.lang.startsWith('en') ? english : dutch;
