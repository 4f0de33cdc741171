"""Parts of check_campaign: blanks that readers fill in, the email they send, what they copy."""

import urllib.parse

from playwright.async_api import Error

import campaign_site as campaign
from campaign_visit import as_shown, paragraphs, squeezed, texts


async def filling_in(visit):
    page = await visit.open()
    loaded = len(visit.requests)
    labels = await texts(page, "[data-fill-in-fields] label")
    visit.expect(["Your name", "Blank 1", "Blank 2"], [label.strip() for label in labels], "the labels")
    before = await texts(page, "[data-blanks]")
    for name in ("Ana Núñez", "نورة", "<b>$& {0}</b>"):
        await page.get_by_label("Your name", exact=True).fill(name)
        await expect_script(visit, name)
        visit.expect(4, await page.locator(".blank.filled").count(), f"the number of blanks with {name!r}")
    await paste(page, "Ana\r\nNúñez\n")
    visit.expect("Ana Núñez", await page.get_by_label("Your name", exact=True).input_value(), "what was pasted")
    await expect_script(visit, "Ana Núñez")
    await page.get_by_label("Your name", exact=True).fill("")
    visit.expect(before, await texts(page, "[data-blanks]"), "the text after clearing the blank")
    visit.expect(0, await page.locator(".blank.filled").count(), "the number of blanks filled in")
    visit.expect([], visit.requests[loaded:], "what was requested after loading")


async def expect_script(visit, name):
    shown = squeezed(" ".join(await texts(visit.page, "[data-blanks]")))
    for wanted in paragraphs(name) + [as_shown(campaign.VOICEMAIL, name)]:
        if squeezed(wanted) not in shown:
            visit.problems.append(f"does not say “{wanted}” once the blank is filled in")


async def paste(page, text):
    await page.get_by_label("Your name", exact=True).fill("")
    await page.evaluate("""text => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      const input = document.querySelector('[data-fill-in-fields] input');
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      if (input.dispatchEvent(event)) document.execCommand('insertText', false, text);
    }""", text)


def parsed_mail(address):
    """A mailto: address (RFC 6068) taken apart by Python: recipients, subject, body."""
    parts = urllib.parse.urlsplit(address)
    if parts.scheme != "mailto" or parts.fragment or "+" in parts.query:
        return address
    fields = urllib.parse.parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    recipients = [urllib.parse.unquote(one) for one in parts.path.split(",")]
    return recipients, fields.pop("subject", []), fields.pop("body", []), fields


async def mail(visit):
    page = await visit.open()

    def wanted(name=None):
        body = "\r\n".join(as_shown(line, name) for line in campaign.MESSAGE)
        return list(campaign.RECIPIENTS), [campaign.SUBJECT], [body], {}

    async def found():
        return parsed_mail(await page.locator("a[data-mail]").get_attribute("href"))

    original = await page.locator("a[data-mail]").get_attribute("href")
    visit.expect(wanted(), await found(), "the mail")
    name = page.get_by_label("Your name", exact=True)
    await name.fill("Ana Núñez & “Söhne”")
    visit.expect(wanted("Ana Núñez & “Söhne”"), await found(), "the mail with a name")
    await expect_copies(visit, "Ana Núñez & “Söhne”", "\n".join(campaign.MESSAGE))
    await name.fill("x" * 2000)
    visit.expect((list(campaign.RECIPIENTS), [campaign.SUBJECT], [], {}), await found(), "the mail with a long name")
    visit.expect(True, await page.locator("[data-mail-note]").is_visible(), "that a note gives the length")
    await name.fill("")
    visit.expect(original, await page.locator("a[data-mail]").get_attribute("href"), "the address after clearing")
    visit.expect(False, await page.locator("[data-mail-note]").is_visible(), "that a note gives the length")


async def mail_of_a_petition(visit):
    page = await visit.open()

    def wanted(name):
        body = f"We ask the state to listen.\r\n\r\nThe second paragraph.\r\n\r\nSigned, {name}"
        return ["petition@example.org"], ["Sign by mail"], [body], {}

    for name in ("[Your Name]", "Ana"):
        if name == "Ana":
            await page.get_by_label("Your name", exact=True).fill(name)
        href = await page.locator("a[data-mail]").get_attribute("href")
        visit.expect(wanted(name), parsed_mail(href), "the mail")


async def copying(visit):
    page = await visit.open()
    await page.get_by_label("Your name", exact=True).fill("Ana")
    await expect_copies(visit, "Ana", "\n\n".join(campaign.SCRIPT), campaign.VOICEMAIL)


async def copying_in_an_old_browser(visit):
    await visit.page.add_init_script("""
      delete Intl.RelativeTimeFormat;
      if (!location.search) Object.defineProperty(navigator, 'clipboard', { value: undefined });""")
    page = await visit.open()
    await page.get_by_label("Your name", exact=True).fill("Ana")
    await expect_copies(visit, "Ana", "\n\n".join(campaign.SCRIPT), campaign.VOICEMAIL)
    state = page.locator(".open-state").first
    words = [await state.get_attribute(name) for name in ("data-open", "data-closed")]
    if (await state.inner_text()).split("\n")[0] not in words:
        visit.problems.append(f"the state without Intl.RelativeTimeFormat is {await state.inner_text()!r}")


async def expect_copies(visit, name, *wanted):
    """The texts are among what the copy buttons copy, filled in, and each button says that it has copied."""
    async with visit.clipboard:
        copied = await copied_texts(visit)
    for text in (as_shown(text, name) for text in wanted):
        if text not in copied:
            visit.problems.append(f"no button copies {text!r}, but {copied!r}")


async def copied_texts(visit):
    """What each of the copy buttons copies, read by another page."""
    page, copied = visit.page, []
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader = await page.context.new_page()
    await reader.goto(page.url + "?reader")
    for button in await page.locator("button[data-copy]:visible").all():
        await page.bring_to_front()
        await button.click()
        status = button.locator("xpath=following-sibling::*[1][@role='status']")
        try:
            await status.filter(has_text=await button.get_attribute("data-copied")).wait_for(timeout=2000)
        except Error:
            visit.problems.append(f"the button {await button.inner_text()!r} does not say that it has copied")
        await reader.bring_to_front()
        copied.append((await reader.evaluate("navigator.clipboard.readText()")).replace("\r\n", "\n"))
    await reader.close()
    return copied
