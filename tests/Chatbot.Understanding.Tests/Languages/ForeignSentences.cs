namespace Chatbot.Understanding.Tests.Languages;

/// <summary>What customers might write in languages that the bot does not speak.</summary>
internal static class ForeignSentences
{
    private const string German =
        """
        Ich möchte meine Rechnung später bezahlen
        Kann ich die Zahlungsfrist verlängern?
        Wo finde ich meine Rechnung?
        Hallo, ich habe mein Paket zurückgeschickt, muss ich trotzdem zahlen?
        warum wurde meine bestellung abgelehnt
        Ich habe schon bezahlt aber ihr schickt mir eine Mahnung
        Können wir Deutsch sprechen
        sprechen sie deutsch?
        ich verstehe kein niederländisch
        wie lange habe ich zeit um zu bezahlen
        Meine Ware ist noch nicht angekommen
        koennen sie mir helfen bitte
        wann bekomme ich mein Geld zurück
        nein danke, das ist alles was ich wissen wollte
        hab keine Rechnung bekommen
        Kann ich mit einem Mitarbeiter sprechen?
        Ich komme nicht mehr in mein Konto rein
        wo ist mein paket
        Das Kleid hat nicht gepasst und ging zurück
        bitte um zahlungsaufschub
        Kann man auch in Raten zahlen
        ihr habt mir zu viel berechnet
        mit wem rede ich hier eigentlich
        Die Hose war kaputt
        Ich blicke bei der Abrechnung nicht durch
        Der Link funktioniert nicht
        könnt ihr mich zurückrufen
        brauche dringend hilfe
        Hello, ich verstehe nicht warum ich bezahlen soll
        """;

    private const string French =
        """
        Je voudrais payer ma facture plus tard
        Bonjour, je n'ai pas reçu ma facture
        parlez-vous français
        Est-ce que je peux payer en plusieurs fois ?
        J’ai renvoyé le colis, quand est-ce que je serai remboursé ?
        pourquoi ma commande a été refusée
        j'ai déjà payé mais j'ai reçu un rappel
        Comment contacter le service client ?
        je ne comprends pas le néerlandais
        Combien de jours j'ai pour payer
        puis-je avoir un délai supplémentaire s'il vous plaît
        ou est ma commande
        c'est quoi klarna
        Je n'arrive pas à me connecter à mon compte
        quel est votre numéro de téléphone
        C'est trop cher, je veux annuler
        vous avez une adresse mail
        j'attends toujours mon remboursement
        Je veux parler à quelqu'un
        la robe ne va pas je la renvoie
        qui êtes vous
        il manque un article dans le colis
        c'est pas moi qui ai commandé ça
        où est mon argent
        j'ai besoin de temps, je suis payé vendredi
        le lien ne marche pas
        vous pouvez me rappeler
        montant incorrect sur ma facture
        On m'a débité deux fois le même article
        Hi, je ne parle pas anglais ni néerlandais
        """;

    private const string Spanish =
        """
        Hola, quiero pagar mi factura más tarde
        ¿Puedo pagar después?
        no he recibido la factura
        He devuelto el pedido, ¿cuándo recibo mi dinero?
        por qué me han rechazado la compra
        habla español por favor
        no entiendo holandés
        necesito más tiempo para pagar
        Ya he pagado pero me llega un recordatorio
        ¿Dónde está mi paquete?
        quiero hablar con una persona
        cuántos días tengo para pagar
        me podéis ayudar con un problema de mi cuenta
        quiero devolver los zapatos
        dónde está mi dinero
        soy María y no puedo entrar en mi cuenta
        cuál es el número de teléfono
        me han cobrado dos veces
        no he pedido nada
        es urgente por favor
        el enlace no funciona
        ¿me podéis llamar?
        la talla es incorrecta y quiero cambiarla
        """;

    private const string Italian =
        """
        Vorrei pagare la fattura più tardi
        Non ho ricevuto la fattura
        Ho restituito il pacco, quando ricevo il rimborso?
        parla italiano?
        perché il mio ordine è stato rifiutato
        posso avere qualche giorno in più per pagare
        Buongiorno, ho bisogno di aiuto con il mio ordine
        come posso contattare il servizio clienti
        ho già pagato ma mi arriva un sollecito
        non capisco l'olandese
        quanto tempo ho per pagare
        vorrei parlare con una persona
        dove sono i miei soldi
        non riesco ad accedere
        qual è il vostro numero di telefono
        mi hanno addebitato due volte
        voglio annullare l'ordine
        mi potete richiamare
        la taglia è sbagliata
        """;

    private const string Portuguese =
        """
        Gostaria de pagar a fatura mais tarde
        Não recebi a fatura
        devolvi a encomenda, quando recebo o dinheiro?
        fala português?
        porque é que a minha compra foi recusada
        preciso de mais tempo para pagar
        já paguei mas recebi um lembrete
        não entendo holandês
        posso falar com uma pessoa
        quantos dias tenho para pagar
        Olá, onde está a minha encomenda
        como posso contactar a Klarna
        onde está o meu dinheiro
        não consigo entrar na conta
        quero cancelar a compra
        cobraram duas vezes
        o link não funciona
        podem ligar-me?
        o tamanho está errado
        """;

    private const string Romanian =
        """
        Vreau să plătesc factura mai târziu
        Am returnat coletul, când primesc banii înapoi?
        vorbiți română?
        de ce a fost refuzată comanda mea
        pot sa platesc saptamana viitoare
        Bună ziua, am nevoie de ajutor
        am plătit deja dar am primit o notificare
        nu înțeleg olandeza
        cât timp am ca să plătesc
        unde este coletul meu
        cum pot lua legatura cu cineva
        unde sunt banii mei
        vreau sa anulez comanda
        cine esti tu
        linkul nu merge
        mă puteți suna
        mărimea este greșită
        """;

    private const string Polish =
        """
        Chciałbym zapłacić fakturę później
        nie dostałem faktury
        Odesłałam paczkę, kiedy dostanę zwrot pieniędzy?
        czy mówisz po polsku
        dlaczego moje zamówienie zostało odrzucone
        czy moge zaplacic w przyszlym tygodniu
        Dzień dobry, potrzebuję pomocy
        już zapłaciłem a dostaję przypomnienie
        nie rozumiem po holendersku
        ile mam dni na zapłatę
        gdzie jest moja paczka
        chcę rozmawiać z człowiekiem
        jak mogę przedłużyć termin płatności
        gdzie są moje pieniądze
        nie mogę się zalogować
        chcę anulować zamówienie
        kim jesteś
        buty były za małe, odesłałem je
        link nie działa
        czy możecie do mnie zadzwonić
        rozmiar się nie zgadza
        sorry nie rozumiem, chcę zapłacić
        """;

    private const string Turkish =
        """
        Faturamı daha sonra ödeyebilir miyim?
        faturam gelmedi
        Ürünü iade ettim, param ne zaman gelir?
        türkçe biliyor musunuz
        siparişim neden reddedildi
        odeme suresini uzatmak istiyorum
        Merhaba, yardıma ihtiyacım var
        ödedim ama hala hatırlatma geliyor
        hollandaca anlamıyorum
        kaç gün içinde ödemem lazım
        paketim nerede
        bir insanla konuşmak istiyorum
        klarna nedir nasıl çalışır
        param nerede
        hesabıma giremiyorum
        siparişi iptal etmek istiyorum
        sen kimsin
        ayakkabılar küçük geldi geri gönderdim
        beni arayabilir misiniz
        beden yanlış geldi, değiştirmek istiyorum
        ne kadar borcum var
        hallo ben faturamı ödemek istiyorum
        """;

    private const string Arabic =
        """
        أريد أن أدفع لاحقا
        لم أستلم الفاتورة
        هل تتحدث العربية؟
        متى أستعيد نقودي
        لماذا تم رفض طلبي
        أحتاج إلى مزيد من الوقت للدفع
        مرحبا، أحتاج مساعدة
        لقد دفعت بالفعل لكن وصلني تذكير
        لا أفهم الهولندية
        أين طردي رقم 100234501
        أريد التحدث مع موظف
        كم يوما لدي للدفع
        """;

    /// <summary>One or a few each of some thirty more.</summary>
    private const string Others =
        """
        Хочу заплатить позже
        Я не отримав рахунок, допоможіть
        Θέλω να πληρώσω αργότερα
        אני רוצה לשלם מאוחר יותר
        می‌خواهم بعدا پرداخت کنم
        我想晚点付款
        後で支払いたいです
        나중에 결제하고 싶어요
        ฉันต้องการจ่ายทีหลัง
        मैं बाद में भुगतान करना चाहता हूँ
        በኋላ መክፈል እፈልጋለሁ
        Здравейте, мога ли да платя по-късно с Klarna?
        Szeretném később kifizetni a számlát
        nem kaptam meg a számlát
        Chtěl bych zaplatit fakturu později
        nerozumím holandsky, mluvíte česky?
        kedy dostanem peniaze späť
        Mogu li platiti račun kasnije?
        nisam dobio racun, molim pomoc
        Jag vill betala fakturan senare
        Jeg har ikke modtaget min regning
        kan jeg betale regningen senere, jeg trenger mer tid
        saya mau bayar nanti, apa bisa?
        Mi por paga mi faktura despues?
        mi no ta komprondé hulandes
        mi wani pai moro lati
        mumkin adfa3 ba3din min fadlak
        bghit nkhales men ba3d, wach momkin
        waxaan rabaa inaan lacagta bixiyo berri
        dua ta paguaj faturën më vonë
        noriu sumokėti sąskaitą vėliau
        zdravstvuyte, mozhno zaplatit pozzhe?
        pwede ba akong magbayad sa susunod na linggo
        Voinko maksaa laskun myöhemmin?
        hol van a pénzem
        kde jsou moje peníze
        gdje je moj novac
        var är mina pengar
        hvor er mine penge
        jeg får ikke logget inn
        unda mi plaka ta
        fin flousi, ma wslni walo
        nem működik a link
        odkaz nefunguje
        länken fungerar inte
        """;

    public static IEnumerable<string> All { get; } =
        string.Join('\n', German, French, Spanish, Italian, Portuguese, Romanian, Polish, Turkish, Arabic, Others).Split('\n', StringSplitOptions.TrimEntries);
}
