// The text of a file in CodeMirror: highlighted, completed, checked as it is typed.
import {
  acceptCompletion,
  autocompletion,
  completionKeymap,
  snippetCompletion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic as Shown } from '@codemirror/lint'
import { searchKeymap } from '@codemirror/search'
import { ChangeSet, EditorState } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  hoverTooltip,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { diagnosticText, type Diagnostic, type Place } from '@/lib/core/diagnostic'
import { offsetOf } from '@/lib/lint/fix/fix-at'
import { ask } from './ask'
import { pictures } from './pasted-picture'

/** What the editor tells the page. */
export interface EditorEvents {
  readonly onText: (text: string) => void
  readonly onSave: () => void
  /** A picture was pasted or dropped. */
  readonly onPicture: (picture: File) => void
  /** Files were pasted or dropped that are not placed; says why. */
  readonly onRefused: (why: string) => void
  /** A quick fix was chosen in the text. */
  readonly onMend: (found: Diagnostic) => void
  /** The text was scrolled: the first line that is seen, from 1. */
  readonly onLine: (line: number) => void
}

/** A file's text open in an element. */
export interface TextEditor {
  readonly show: (diagnostics: readonly Diagnostic[]) => void
  readonly replace: (text: string) => void
  /** Puts a block behind the paragraph of the cursor. */
  readonly insert: (block: string) => void
  readonly goTo: (place: Place) => void
  /** Whether it was mended: not where its words were changed since they were checked. */
  readonly mend: (found: Diagnostic) => boolean
  readonly text: () => string
  readonly destroy: () => void
}

/** Opens a text. `file` tells its language, `isElsewhere` that another window writes in it. */
export function openEditor(
  parent: HTMLElement,
  file: string,
  text: string,
  { onText, onSave, onPicture, onRefused, onMend, onLine }: EditorEvents,
  isElsewhere = false,
): TextEditor {
  /** What was changed since the text was checked. */
  let since = ChangeSet.empty(text.length)
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': `Text of ${file}`, spellcheck: 'false' }),
        syntaxHighlighting(COLOURS),
        file.endsWith('.yaml') ? yaml() : yamlFrontmatter({ content: markdown() }),
        lintGutter(),
        autocompletion({ override: [(context) => completionsAt(context)] }),
        hoverTooltip(async (shown, offset) => hintAt(shown, offset)),
        keymap.of([
          { key: 'Mod-s', preventDefault: true, run: () => (onSave(), true) },
          { key: 'Tab', run: acceptCompletion },
          ...completionKeymap,
          ...lintKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        LOOK,
        ...(isElsewhere ? [EditorState.readOnly.of(true), EditorView.editable.of(false)] : []),
        pictures(onPicture, onRefused),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return
          since = since.compose(update.changes)
          onText(update.state.doc.toString())
        }),
      ],
    }),
  })
  view.scrollDOM.addEventListener('scroll', () => {
    const top = view.scrollDOM.scrollTop - view.documentPadding.top
    onLine(view.state.doc.lineAt(view.lineBlockAtHeight(Math.max(0, top)).from).number)
  })
  return {
    show: (diagnostics) => {
      const whole = view.state.doc.toString()
      since = ChangeSet.empty(view.state.doc.length)
      view.dispatch(
        setDiagnostics(
          view.state,
          diagnostics.map((found) => shownIn(whole, found, onMend)),
        ),
      )
    },
    replace: (whole) => {
      const now = view.state.doc.toString()
      let from = 0
      while (from < Math.min(now.length, whole.length) && now[from] === whole[from]) from++
      let end = 0
      const most = Math.min(now.length, whole.length) - from
      while (end < most && now.at(-1 - end) === whole.at(-1 - end)) end++
      const insert = whole.slice(from, whole.length - end)
      view.dispatch({ changes: { from, to: now.length - end, insert } })
    },
    insert: (block) => {
      const { doc, selection } = view.state
      let line = doc.lineAt(selection.main.head)
      while (
        line.number < doc.lines &&
        line.text.trim() !== '' &&
        doc.line(line.number + 1).text.trim() !== ''
      )
        line = doc.line(line.number + 1)
      const isEmpty = line.text.trim() === ''
      const above = line.number > 1 ? doc.line(line.number - 1).text.trim() : ''
      const gap = isEmpty ? (above === '' ? '' : '\n') : '\n\n'
      const insert = `${gap}${block}${isEmpty ? '\n' : ''}`
      view.dispatch({
        changes: { from: line.to, insert },
        selection: { anchor: line.to + insert.length },
        annotations: isolateHistory.of('full'),
        scrollIntoView: true,
      })
      view.focus()
    },
    goTo: (found) => {
      const at = offsetOf(view.state.doc.toString(), found)
      view.dispatch({ selection: { anchor: at }, scrollIntoView: true })
      view.focus()
    },
    mend: ({ fix }) => {
      if (!fix || since.touchesRange(fix.from, fix.to) !== false) return false
      const [from, to] = [since.mapPos(fix.from, 1), since.mapPos(fix.to, -1)]
      // What was typed a moment before is undone by itself.
      const annotations = isolateHistory.of('full')
      view.dispatch({ changes: { from, to, insert: fix.text }, annotations })
      return true
    },
    text: () => view.state.doc.toString(),
    destroy: () => {
      view.destroy()
    },
  }
}

async function completionsAt(context: CompletionContext): Promise<CompletionResult | null> {
  const { state, pos: offset, explicit } = context
  const before = state.sliceDoc(Math.max(0, offset - 1), offset)
  if (!explicit && !/[\w<"'(/#:[ -]/.test(before)) return null
  const { items, span } = await ask('/api/complete', {
    file: 'content/shared/x.mdx',
    text: state.doc.toString(),
    offset,
  })
  if (span === undefined || items === undefined || items.length === 0) return null
  return {
    from: span.from,
    to: span.to,
    validFor: /^[\w./#-]*$/,
    options: items.map(({ label, write, detail }) => {
      const option = { label, ...(detail === undefined ? {} : { detail: detail.slice(0, 60) }) }
      return write.includes('$0')
        ? snippetCompletion(write.replaceAll(/[{}]/g, '\\$&').replace('$0', '${}'), option)
        : { ...option, apply: write }
    }),
  }
}

async function hintAt(view: EditorView, offset: number) {
  const text = view.state.doc.toString()
  const { says, span } = await ask('/api/point', { file: 'content/shared/x.mdx', text, offset })
  if (says === undefined || span === undefined) return null
  return {
    pos: span.from,
    end: span.to,
    create: () => {
      const dom = document.createElement('pre')
      dom.className = 'm-0 max-w-[34rem] px-3 py-2 font-sans whitespace-pre-wrap'
      dom.textContent = says
      return { dom }
    },
  }
}

function shownIn(text: string, found: Diagnostic, onMend: (found: Diagnostic) => void): Shown {
  const from = offsetOf(text, found)
  const [word = ''] = /^[^\s,.;:()]+|^./.exec(text.slice(from, from + 200)) ?? []
  const { fix } = found
  return {
    from,
    to: fix && fix.from === from ? fix.to : from + word.length,
    severity: found.severity === 'error' ? 'error' : 'warning',
    message: diagnosticText(found),
    source: found.rule,
    ...(fix && {
      actions: [
        {
          name: fix.title,
          apply: () => onMend(found),
        },
      ],
    }),
  }
}

const COLOURS = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.link, tags.url, tags.propertyName], color: 'var(--color-accent)' },
  { tag: [tags.tagName, tags.typeName], color: 'var(--color-yes)' },
  { tag: [tags.string, tags.attributeValue], color: 'var(--color-differ)' },
  { tag: [tags.processingInstruction, tags.meta, tags.comment], color: 'var(--color-muted)' },
])
const LOOK = EditorView.theme({
  '&': { height: '100%', fontSize: '13.5px', backgroundColor: 'var(--color-card)' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6' },
  '.cm-content': { paddingBlock: '0.8rem', caretColor: 'var(--color-ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--color-card)',
    color: 'var(--color-muted)',
    border: 'none',
  },
  '.cm-activeLine': { backgroundColor: 'var(--color-tint)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--color-card)',
    color: 'var(--color-ink)',
    border: '1px solid var(--color-edge)',
    borderRadius: '6px',
    boxShadow: 'var(--shadow-raised)',
  },
  '.cm-cursor': { borderLeftColor: 'var(--color-ink)' },
})
