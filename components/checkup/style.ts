/** The check-up's own rules: a sheet of the element, so that no other page carries them. */
const RULES = `
sp-checkup { display: block; max-width: none !important; }
sp-checkup > :is(section, form, details) > :is(p, ul, h2, h3):not(.wide), sp-checkup .narrow { max-width: var(--container-measure); }
.checkup-drop { padding: 1.5rem 1.2rem; border: 2px dashed var(--color-edge); border-radius: var(--radius-sm); max-width: var(--container-measure); }
.checkup-drop > :last-child { margin-bottom: 0; }
.checkup-over { border-color: var(--color-accent); background: var(--color-surface); }
.checkup-drop input[type="file"] { display: block; width: 100%; min-width: 0; margin-top: 0.4rem; text-overflow: ellipsis; }
.checkup-drop input[type="file"]::file-selector-button { font: inherit; font-weight: 600; min-height: 2.75rem; margin-inline-end: 1rem; padding: 0.4rem 1.25rem; border: 1px solid var(--color-accent); border-radius: var(--radius-sm); background: var(--color-accent); color: var(--color-on-accent); cursor: pointer; }
.checkup-row { max-width: none; display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; }
.checkup-row > label { flex: 1 1 9rem; }
.checkup-row > label > * { display: block; }
.checkup-row > label.checkup-long { flex: 2 1 13rem; }
label > .checkup-label { font-size: var(--text-sm); color: var(--color-muted); }
.checkup-points { list-style: none; padding: 0; border-top: 1px solid var(--color-line); }
.checkup-points > li { display: flex; gap: 0.3rem 1.5rem; align-items: baseline; justify-content: space-between; flex-wrap: wrap; margin: 0; padding-block: 0.6rem; border-bottom: 1px solid var(--color-line); }
.checkup-points > li > :first-child { flex: 1 1 18rem; padding-inline-start: 1em; }
.checkup-points > li > :has(.checkup-count) { padding-inline-start: 0; }
@media (width >= 40rem) {
  .checkup-points > li > :has(.checkup-count) { padding-inline-start: 6.5rem; }
  .checkup-points .checkup-count { min-width: 6.5rem; margin-inline: -6.5rem 0; }
}
.checkup-warning::before { content: "!" / ""; display: inline-block; width: 1em; margin-inline-start: -1em; font-weight: 700; color: var(--color-no); }
.checkup-plain::before { content: "·" / ""; display: inline-block; width: 1em; margin-inline-start: -1em; font-weight: 700; color: var(--color-muted); }
.checkup-count { display: inline-block; margin-inline-end: 0.6em; font-weight: 600; font-variant-numeric: tabular-nums; }
.checkup-link { padding: 0.15rem 0; border: 0; background: none; color: var(--color-accent); text-decoration: underline 1px; text-underline-offset: 0.18em; }
.checkup-link:hover { text-decoration-thickness: 2px; }
.checkup-table { overflow-x: auto; }
.checkup-people table { min-width: 46rem; }
@media (width >= 40rem) { .checkup-people { & th:nth-child(1) { width: 20%; } & th:nth-child(6) { width: 36%; } } }
.checkup-people td:last-child { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3rem 0.8rem; }
.checkup-people td:last-child label { display: flex; align-items: center; gap: 0.3rem; }
.checkup-table th button { padding: 0; border: 0; background: none; font: inherit; text-align: start; text-decoration: underline 1px dotted; text-underline-offset: 0.25em; }
.checkup-table td small { display: block; color: var(--color-muted); font-size: inherit; }
.checkup-table th[scope="row"] { font-weight: 600; max-width: 14rem; overflow-wrap: anywhere; }
.checkup-table th small { display: block; font-weight: 400; color: var(--color-muted); font-size: inherit; }
.checkup-table p { margin: 0; }
.checkup-table .checkup-group th { padding-top: 1.4em; font: 600 1rem/1.4 var(--font-serif); max-width: none; }
.checkup-table input[type="checkbox"] { width: 1.25rem; height: 1.25rem; margin: 0.1rem; }
.checkup-table .status { display: block; white-space: normal; padding-inline-start: 1.25em; text-indent: -1.25em; }
.checkup-table select { min-width: 12rem; }
sp-checkup button:disabled { opacity: 0.55; cursor: not-allowed; }
.checkup-pages { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; }
sp-checkup progress { width: 100%; max-width: var(--container-measure); height: 0.6rem; }
sp-checkup textarea { min-height: 7rem; resize: vertical; font: 0.85rem/1.5 var(--font-mono); }
sp-checkup dialog { width: min(44rem, 100vw - 1.5rem); max-height: calc(100dvh - 2rem); overflow-y: auto; padding: 1.4rem 1.5rem; color: var(--color-ink); background: var(--color-paper); border: 1px solid var(--color-edge); border-radius: var(--radius-sm); overscroll-behavior: contain; }
sp-checkup dialog::backdrop { background: rgb(0 0 0 / 45%); }
sp-checkup dialog h2 { margin-top: 0; overflow-wrap: anywhere; }
sp-checkup dialog h3 { margin-top: 1.4em; }
.checkup-facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.5rem), 1fr)); gap: 0.6rem 1.5rem; }
.checkup-facts dt { font-weight: 400; font-size: var(--text-sm); color: var(--color-muted); }
.checkup-facts dd { margin: 0; overflow-wrap: anywhere; }
@media (width < 40rem) {
  .checkup-people table { min-width: 0; }
  .checkup-table :is(table, tbody, tr, td, th) { display: block; }
  .checkup-table thead { position: absolute; clip-path: inset(50%); }
  .checkup-table tr { padding-block: 0.8rem; border-bottom: 1px solid var(--color-edge); }
  .checkup-table :is(td, th) { padding: 0.15rem 0; border: 0; max-width: none !important; }
  .checkup-table td[data-label]:not(:empty) { display: grid; grid-template-columns: 6.5rem 1fr; }
  .checkup-table td[data-label]::before { content: attr(data-label); color: var(--color-muted); }
  .checkup-table td[data-label]:empty { display: none; }
}
@media print {
  sp-checkup dialog, sp-checkup .no-print { display: none !important; }
  .checkup-table { overflow: visible; }
  .checkup-people table { min-width: 0; font-size: 8.5pt; }
}
`

let sheet: CSSStyleSheet | undefined

/** Lets the rules count in this document, once. */
export function adoptStyle(): void {
  if (sheet) return
  sheet = new CSSStyleSheet()
  sheet.replaceSync(RULES)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
