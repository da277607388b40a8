namespace Chatbot.Understanding.Tests.Languages;

/// <summary>What customers might write in the languages that the bot speaks, or in none.</summary>
internal static class SpokenSentences
{
    /// <summary>Also Flemish, Frisian, dialects and Afrikaans; with slips, loanwords, foreign names and products.</summary>
    private const string Dutch =
        """
        ja
        nee
        nee bedankt
        merci
        merci hè
        excuus voor de late reactie
        pardon?
        ciao
        danke
        danke schön!
        gracias
        merci beaucoup
        muchas gracias voor je hulp
        sorry
        later betalen
        uitstel
        retour
        factuur kwijt
        ik kan niet inloggen
        kan ik later betale
        ikheb geen rekning ontvange
        wnr krijg ik me geld trug
        ka k da later betalen
        kan ik mijn factuur effe later betalen aub
        mor ge zijt er precies nie mee
        da's nie just, 'k heb da pakske al lang weergestuurd
        kunde gij mij zeggen wanneer da'k moe betalen
        amai, da is rap
        allez, wa moet ik nu doen
        ge moogt da nie vragen
        ewa, kan ik later betalen wollah
        salam, ik heb een vraag over mijn rekening
        tis nog ni toegekomen
        ik bin de rekken kwyt
        Kin ik letter betelje?
        ich höb gein rekening gekrege
        moi, ik heb de rekening nog neet had
        ich bin mien wachtwoord vergaete
        kö'j mie helpen met de rekening
        kan ek later betaal asseblief
        ek het nie my rekening ontvang nie
        ik heb bij jullie een La Roche-Posay crème besteld
        de eau de parfum la vie est belle gaat retour
        waar blijft mijn Comme des Garçons shirt
        mijn naam is José de la Cruz Hernández
        Mehmet Yılmaz
        Łukasz Kowalski
        Müller
        Özlem Şahin, Rue de la Loi 12 Brussel
        M. van der Berg
        mijn vriend wil weten of das mogelijk is
        wie heeft dit besteld
        was mijn retour al binnen
        ik wil graag refunden
        de app crasht elke keer
        kan dat ook in termijnen
        hoezo afgewezen
        alles terug
        wat kost dat
        ben je een robot
        mijn man is bij de post geweest
        Rechnung van Klarna gekregen maar ik woon in Nederland, klopt dat?
        ik heb het boek Ich bin dann mal weg besteld en nog niks betaald
        heb je hulp in het frans of duits
        kassabon zoek
        geen idee man
        doei
        hoi hoi
        tot ziens en salut
        100234501 1234AB
        geld terug plz
        oke is goed
        mag ik in juni betalen
        moet ik nu al iets doen
        pasta pesto besteld maar kreeg iets anders
        waar is mijn geld
        ik wil de schoenen retourneren
        wie ben jij
        bel mij aub
        nie betaald nog
        'k en gin factuur nie gekregen
        ons ma heeft da betaald
        mn moeder hr rekening
        das raar
        en nu
        hoe dan
        wat een onzin zeg
        hulp nodig met app
        in die doos zat niks
        man man man
        mag da per maand
        zeg es waar is m'n pak
        kapot aangekomen
        on hold zetten die factuur
        doe ma
        laat ma zitte
        kben da beu
        mor enfin
        voila
        bon, dan bel ik wel
        allo?
        komaan zeg
        dju toch
        is da nu al betaald of nie
        mij mailtje ni ontvangn
        hedde gij da gezien
        wa is da hier allemaal
        wanneer ist da
        ik wil me salaris afwachte
        Sinterklaas cadeautje retour
        de paella pan is stuk
        de pesto alla genovese was over datum
        Yves Saint Laurent Mon Paris eau de toilette
        El Corte Ingles
        Casa di Mama pizza
        mijn achternaam is Van der Meulen-Di Stefano
        Da Silva Santos
        Oude Gracht 12, 3511 AB Utrecht
        jan.de.vries@example.nl
        s.m.a.l.l.
        Ali Ben Salah
        Fatima El Amrani
        Agnieszka
        Hagenaar hè
        link werkt niet
        kunnen jullie mij terugbellen
        maat klopt niet
        mijn vrouw Agnieszka Kowalczyk heeft besteld
        ik ben Giuseppe Della Valle
        Chanel Coco Mademoiselle eau de parfum
        Nuxe huile prodigieuse
        Tommy Hilfiger sokken
        Karl Lagerfeld tas retour
        Peek und Cloppenburg
        Schwarzkopf Gliss Kur
        Dr. Oetker
        Le Creuset pan
        Les Deux trui
        Petit Bateau
        Ici Paris XL
        Massimo Dutti
        fjallraven kanken
        Søstrene Grene
        Naïf babyolie
        Hunkemöller
        Koninklijke Maastricht Porselein
        Ahmed Abdi Hassan
        Chen Wei
        Straat van Messina 4
        Calle Mayor 5 Madrid
        Rue Neuve 123 Bruxelles
        k heb m nt gkregen
        jwz ik hb al btld
        ff w8
        idk man
        gvd wat duurt dat lang
        wollah bro ik heb niks ontvangen
        ik snap er geen hol van
        da gade gij nie menen
        ollanders
        tuurlijk niet
        njet
        nada niks noppes
        basta
        finito
        capice?
        en dan ineens pardoes een herinnering
        nou moe
        ja toch niet dan
        Hola, kan ik mijn factuur later betalen?
        Здравствуйте, kan ik mijn bestelling later betalen?
        bonjour, ik wil graag mijn retour aanmelden
        ik zoek de Rechnung van mijn bestelling
        can you helpen met mijn factuur want hij is kwijt
        """;

    /// <summary>Also short, and as people write it whose language it is not.</summary>
    private const string English =
        """
        yes
        no
        no thanks
        hi
        hello there
        pay later
        refund?
        invoice missing
        where is my refund
        i cant log in
        plz help me
        thx
        cheers mate
        need more time to pay
        can i pay next week
        I have sent the shoes back but still get reminders
        why was I declined
        please me want pay later is possible
        I no have receive the invoice
        how many day i have for pay
        my english not good sorry
        when arrive my money back
        it is possible to pay after
        I am waiting since two weeks my refund
        you can help me with the bill?
        i didnt recieve anything yet
        wheres my stuff
        human please
        are you a bot
        what is klarna
        I returned the dress from Zara
        pay in 3?
        ok thank you
        that's not right
        I'm in Spain, can I still pay?
        my name is Maria Garcia Lopez
        cancel it
        can't afford it this month mate
        wait a sec
        do you speak German
        the payer is my mother, does that matter
        is it done now
        how long does it take
        gonna be late with the payment
        Ma'am, I have already made the payment
        so it was me
        on it
        as per my mail
        he is the one
        me too
        do it
        can do
        man come on
        what a mess
        send me a pin
        Los Angeles
        it's a con
        I am in Den Haag
        a la carte
        no problema amigo
        I'd like to pay for my sons shoes
        Guten Tag, I would like to pay my invoice later
        hola amigo, where is my refund
        """;

    /// <summary>What tells no language: it must not be taken for another one.</summary>
    private const string Nothing =
        """
        asdfghjkl
        qwrtp zxcvb mnbvc
        hdjskahd sjkahd
        lkjlkj
        aaaaaaaa
        xqzv brmpf wkkl
        ???
        😀😀
        ¯\_(ツ)_/¯
        ಠ_ಠ
        jfjfj dkdkd
        bla bla
        hahaha
        lol
        wtf
        hmm
        ok
        iDEAL
        100234501
        nein
        merhaba
        bonjour
        hola
        test
        aap noot mies
        k
        xx
        dfg ert sdf
        Klarna
        ja nee
        la la la
        na na na na
        da da
        blub
        oui oui
        """;

    public static IEnumerable<string> InDutch { get; } = Dutch.Split('\n', StringSplitOptions.TrimEntries);

    public static IEnumerable<string> InEnglish { get; } = English.Split('\n', StringSplitOptions.TrimEntries);

    public static IEnumerable<string> InNone { get; } = Nothing.Split('\n', StringSplitOptions.TrimEntries);
}
