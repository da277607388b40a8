using Chatbot.Understanding.Entities;

namespace Chatbot.Understanding.Tests.Entities;

public class EmailTests
{
    [Theory]
    [InlineData("Jan@Example.com", "jan@example.com")]
    [InlineData("mijn mail is jan.de-vries@mail.example.co.uk.", "jan.de-vries@mail.example.co.uk")]
    [InlineData("e-mail:jan_1@example.nl, bedankt", "jan_1@example.nl")]
    [InlineData("jan apenstaartje example punt nl", "jan@example.nl")]
    [InlineData("jan punt jansen apenstaartje gmail punt com", "jan.jansen@gmail.com")]
    [InlineData("jan at example dot com", "jan@example.com")]
    [InlineData("jan (at) example.nl", "jan@example.nl")]
    [InlineData("jan@müller.de", "jan@müller.de")]
    [InlineData("<piet@shop.nl>", "piet@shop.nl")]
    [InlineData("mailto:info@example.org?subject=x", "info@example.org")]
    [InlineData("mijn e-mailadres is j.de.vries@kpnmail.nl", "j.de.vries@kpnmail.nl")]
    [InlineData("PIET@HOTMAIL.COM", "piet@hotmail.com")]
    [InlineData("piet_jansen99@live.be!", "piet_jansen99@live.be")]
    [InlineData("kan je mailen naar o'neil@example.ie?", "o'neil@example.ie")]
    [InlineData("info@example.co.uk/foo", "info@example.co.uk")]
    [InlineData("test@sub.domain.example.com;", "test@sub.domain.example.com")]
    [InlineData("jan apenstaart gmail punt com", "jan@gmail.com")]
    [InlineData("stuur maar naar jan[at]example.nl", "jan@example.nl")]
    [InlineData("e-mail is a.b-c@d-e.nl", "a.b-c@d-e.nl")]
    public void An_address_is_found_in_lower_case(string text, string value) => Assert.Equal(value, Found.One(EntityTypes.Email, text));

    [Theory]
    [InlineData("jan@example")]
    [InlineData("ik ben @jan op insta")]
    [InlineData("a@a@a@")]
    [InlineData("look at this dot com thing")]
    [InlineData("jan@")]
    [InlineData("@example.nl")]
    [InlineData("jan @ example")]
    [InlineData("www.klarna.nl")]
    public void What_has_no_mailbox_or_domain_is_no_address(string text) => Assert.Empty(Found.All(EntityTypes.Email, text));
}
