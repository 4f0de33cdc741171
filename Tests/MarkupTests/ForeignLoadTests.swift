import Markup
import Testing

/// What markup would load, by the text from where it was found up to the next quotation mark, blank or bracket.
private func found(_ html: String) -> [String] {
  ForeignLoads.inMarkup(MarkupText(html.utf8)).map { load in
    let rest = html.utf8.dropFirst(load.position).prefix { !" \"'<>)`\n".utf8.contains($0) }
    return "\(load.kind) \(String(rest) ?? "")"
  }
}

@Suite("What leads out of the site")
struct ForeignLoadTests {
  @Test(
    "Markup that loads from elsewhere is found where the address begins",
    arguments: [
      #"<img src="https://x/a">"#, #"<img/src='//x/a'>"#, "<IMG SRC=https://x/a>",
      "<img\nsrc\n=\n\"\thttps://x/a\">",
      #"<img src="\\x\a">"#, #"<img src="/\x/a">"#, #"<img src="h&#116;tps://x/a">"#,
      #"<img src="&#104;ttps&colon;&sol;&sol;x/a">"#,
      "<img src=\"ht\ntps:\t//x/a\">", #"<img srcset="a.png 1x, https://x/a 2x">"#,
      #"<link imagesrcset="a 1x, //x/a" rel=preload>"#, #"<audio src=//x/a>"#, "<video poster=//x/a>",
      "<source srcset=//x/a>",
      "<track src=//x/a>", "<embed src=//x/a>", "<object data=//x/a>", "<iframe src=//x/a></iframe>",
      "<frame src=//x/a>",
      "<portal src=//x/a>", "<input type=image src=//x/a>", "<body background=//x/a>",
      "<table background=//x/a>", "<td background=//x/a>",
      "<script src=//x/a></script>", "<script>fetch('//x/a')</script>",
      "<script>new WebSocket(`wss://x/a`)</script>",
      "<script>import y from \"https://x/a\"</script>", #"<script>fetch("\x68ttps:\/\/x/a")</script>"#,
      #"<script>fetch("\u0068ttps://x/a")</script>"#, #"<script>fetch("ht" + "tps://x/a")</script>"#,
      "<script>fetch(`https://${host}/a`)</script>", "<script>fetch('https://' + host)</script>",
      "<p onclick=\"fetch('https://x/a')\">", "<svg onload=fetch('//x/a')>",
      "<script>/[\"']/.test(a); fetch('//x/a')</script>",
      "<script>el.innerHTML = '<img src=https://x/a>'</script>",
      "<script>el.style = 'background: url(https://x/a)'</script>",
      "<script type=importmap>{\"imports\": {\"a\": \"https://x/a\"}}</script>",
      "<link rel=stylesheet href=//x/a>", "<link rel=\"ALTERNATE StyleSheet\" href=//x/a>",
      "<link rel=icon href=//x/a>",
      "<link rel=preconnect href=//x/a>", "<link rel=dns-prefetch href=//x/a>",
      "<link rel=modulepreload href=//x/a>",
      "<link rel=manifest href=//x/a>", "<link rel=mask-icon href=//x/a>", "<html manifest=//x/a>",
      "<svg><use href=//x/a></svg>", "<svg><use xlink:href=//x/a></svg>", "<svg><image href=//x/a /></svg>",
      "<svg><feImage href=//x/a /></svg>", "<svg><rect fill=\"url(//x/a#b)\"/></svg>",
      "<svg><animate attributeName=href values='a;//x/a'/></svg>",
      "<svg><style>@import '//x/a';</style></svg>", "<svg><title><img src=//x/a></title></svg>",
      "<svg><script href=//x/a></script></svg>",
      "<iframe srcdoc='&lt;img src=//x/a>'></iframe>", "<a href=a ping=\"b //x/a\">",
      "<img attributionsrc=//x/a>",
      "<p style='background: url(//x/a)'>", "<p style='background: u\\72l(\"//x/a\")'>",
      "<p style=\"background: image-set('//x/a' 1x)\">",
      "<style>@import /* a */ \"//x/a\";</style>", "<style>@\\69mport url( //x/a );</style>",
      "<style>a{b:url(\\68ttps://x/a)}</style>",
      "<style>a{b:-webkit-image-set(url(//x/a) 1x)}</style>", "<style>@font-face{src:src('//x/a')}</style>",
      "<style>/* ' */a{b:url('//x/a')}</style>",
      "<title></title><img src=//x/a>", "<noscript><img src=//x/a></noscript>",
      "<template><img src=//x/a></template>",
      "<textarea><p></textarea><img src=//x/a>", "<tr><td background=//x/a>", "</p><img src=//x/a>",
      "<!--><img src=//x/a>", "<!-- --!><img src=//x/a>",
      "<script>a = '<!--<script>'; b = '</script>'; fetch('//x/a')</script>", "<p title='>'><img src=//x/a>",
      "<select><img src=//x/a></select>",
      "<select><style><img src=//x/a></style></select>", "<frameset><title><img src=//x/a></title>",
      "<noframes><img src=//x/a></noframes>", "<object codebase=//x/a>",
      "<meta http-equiv=Link content='<//x/a>; rel=stylesheet'>",
      "<img src='ftp://x/a'>", "<img data-a=1 src=https:x/a>", "<img src=https:\\\\x/a>",
      "<body><body background=//x/a>",
    ])
  func loads(html: String) {
    #expect(found(html).count == 1, "\(found(html))")
  }

  @Test(
    "What leads away without a click, sends, or is a program or a document is found as that",
    arguments: [
      ("<meta http-equiv=refresh content='0;url=https://x/'>", "leadsAway https://x/"),
      ("<META HTTP-EQUIV=\" Refresh\" content='5, URL = \"//x/\"'>", "leadsAway //x/"),
      ("<meta http-equiv=refresh content='0 https://x/'>", "leadsAway https://x/"),
      ("<base href=//x/>", "rebases //x/"), ("<form action=https://x/>", "sends https://x/"),
      ("<button formaction=//x/>", "sends //x/"),
      ("<a href=javascript:a()>", "runs javascript:a("),
      ("<a href=\"java\tscript:a\">", "runs java\tscript:a"),
      ("<a href=&#1;vbscript:a>", "runs vbscript:a"),
      ("<iframe src='data:text/html,a'></iframe>", "holdsDocument data:text/html,a"),
      ("<script src=data:,a></script>", "holdsDocument data:,a"),
      ("<style>@import url(data:text/css,a);</style>", "holdsDocument data:text/css,a"),
    ])
  func others(html: String, expected: String) {
    #expect(found(html) == [expected])
  }

  @Test(
    "What readers follow, what is the site's own, and what only looks like an address is free",
    arguments: [
      "<a href=https://x/>a</a>", "<area href=//x/>", "<svg><a xlink:href=https://x/></a></svg>",
      "<img src=a.png>", "<img src=/a/b.png>",
      "<img src=.//a>", "<img src='#a'>", "<img src=''>",
      "<img src='a:b'.png alt=https://x/>".replacing("a:b", with: "ab"),
      "<img src='data:image/png;base64,AAAA'>", "<link rel=icon href=data:,>", "<a href=mailto:a@b.c>",
      "<a href=tel:+1>", "<form action=mailto:a@b.c>",
      "<link rel=canonical href=https://x/>",
      "<link rel='alternate' type='application/atom+xml' href=https://x/>", "<link rel=me href=https://x/>",
      "<link rel=license href=https://x/>", "<link href=https://x/>",
      "<meta property=og:image content=https://x/a.png>", "<meta http-equiv=refresh content=60>",
      "<meta http-equiv=refresh content='0;url=a/'>", "<blockquote cite=https://x/>",
      "<img longdesc=https://x/ src=a>", "<!-- <img src=https://x/> -->",
      "<textarea><img src=https://x/></textarea>", "<title><img src=https://x/></title>",
      "<p>https://x/ url(https://x/)", "&lt;img src=https://x/>",
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'></svg>",
      "<style>@namespace svg url(http://www.w3.org/2000/svg);</style>",
      "<style>a[href^='http:']{content:'https://x/'}/* url(https://x/) */</style>",
      "<style>a{b:url(c.png);d:url('#e')}</style>",
      "<script type='application/ld+json'>{\"@context\": \"https://schema.org\"}</script>",
      "<script>// https://x/\n/* https://x/ */</script>",
      "<script>if (location.protocol === 'https:') a = location.protocol + '//' + location.host + `${a}//${b}`</script>",
      "<script>document.createElementNS('http://www.w3.org/2000/svg', 'a'); b = '// c'; c = /https?:\\/\\/x/; d = 'a://'</script>",
      "<p title=https://x/ data-src=https://x/ aria-label=//x>", "<img src=about:blank>",
      "<p style='color: red'>", "<img alt='<img src=//x>' src=a>",
      "<input value=https://x/>", "<button value=https://x/>", "<object data=a.pdf>", "a < b <https://x/>",
      "<video src=a poster=b></video>",
    ])
  func free(html: String) {
    #expect(found(html) == [])
  }

  @Test(
    "Markup of any length is read in time that grows with it",
    arguments: [
      "<", "<a ", "<!--", "<script>", "<svg><style>", "<p a='", "&#", "{", "<iframe>", "<svg><title>",
    ])
  func long(piece: String) {
    let html = String(repeating: piece, count: 40_000 / piece.utf8.count)
    let begin = ContinuousClock.now
    _ = ForeignLoads.inMarkup(MarkupText(html.utf8))
    #expect(ContinuousClock.now - begin < .seconds(20))
  }
}
