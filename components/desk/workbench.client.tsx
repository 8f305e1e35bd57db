import { DESK_PAGE } from '@/lib/core/routes'
import { useEffect, useMemo, useRef, useState } from 'react'
import { effectsOf } from '@/lib/case/board'
import { knownFrom } from '@/lib/wizard/machine/known'
import type { CaseEvent } from '@/lib/case/case-machine'
import { transcriptMarkdown, transcriptText } from '@/lib/wizard/transcript'
import { AccountBar } from '@/components/desk/panels/account-bar.client'
import { CallerLink, useCallerPlace } from '@/components/desk/panels/caller-link.client'
import { CauseBoard, FoundBar } from '@/components/desk/panels/cause-board.client'
import { ContradictionBox } from '@/components/desk/panels/contradiction-box.client'
import type { DeskData } from './data'
import { FactList } from '@/components/desk/panels/fact-list.client'
import { KeyList } from '@/components/desk/keys/key-list.client'
import { NoticeBox } from '@/components/desk/panels/notice.client'
import { PastePanel } from '@/components/desk/pasting/paste-panel.client'
import { EndPanel, QuestionPanel } from '@/components/desk/panels/question-panel.client'
import { useClipboard } from './use-clipboard.client'
import { addressOf, useBoard, useCase, type OpenCase } from './use-case.client'
import { SaveCase, useSaving } from '@/components/desk/saving/save-case.client'
import { useKeys } from '@/components/desk/keys/use-keys.client'
import { usePaste } from '@/components/desk/pasting/use-paste.client'
import { useSingleKeys } from '@/components/desk/keys/use-single-keys.client'
import { contradictionWords, transcriptOf } from './words'
import { AREA, BUTTONS, DESK_BUTTON, MAIN_BUTTON } from './look'

const TWO_COLUMNS =
  "min-[45rem]:[grid-template:'asking_facts'_auto_'board_facts'_1fr/minmax(0,1fr)_minmax(0,21rem)]"
/**
 * In the order of the document on a phone: what comes in later must not push away what is read
 * already.
 */
const COLUMNS =
  `grid border-t border-line gap-x-7 print:block ${TWO_COLUMNS} ` +
  "lg:[grid-template:'facts_asking_board'_auto/minmax(0,22rem)_minmax(0,1fr)_minmax(0,27rem)]"
const COLUMN = 'min-w-0 border-line py-[0.9rem] print:border-0! print:px-0! print:py-2! '
const ASKING = COLUMN + 'min-[45rem]:[grid-area:asking] lg:border-s lg:ps-7'
const BOARD = COLUMN + 'border-t min-[45rem]:[grid-area:board] lg:border-s lg:border-t-0 lg:ps-7'
const FACTS = COLUMN + 'border-t min-[45rem]:[grid-area:facts] min-[45rem]:border-t-0'

/**
 * One symptom on one page, for an agent with the caller on the line: its facts, the question in
 * hand, and the causes as they stand.
 */
export function Workbench({ data, query }: { readonly data: DeskData; readonly query: string }) {
  return <OpenedCase data={data} opened={useCase(data.wizard.symptom, query)} />
}

/**
 * A component of its own: React yields between components, and both opening a case and judging
 * it take their time on a slow machine.
 */
function OpenedCase({ data, opened }: { readonly data: DeskData; readonly opened: OpenCase }) {
  const { symptom, title } = data.wizard
  const { context, model, dropped, send } = opened
  const board = useBoard(opened)
  const [copied, copy] = useClipboard()
  const [keysShown, setKeysShown] = useState(false)
  const [keysOn, setKeysOn] = useSingleKeys()
  const heading = useRef<HTMLHeadingElement>(null)
  const pasteButton = useRef<HTMLButtonElement>(null)
  const [turns, setTurns] = useState(0)
  const caller = useCallerPlace(data, model, context)
  const fact = data.facts.find(({ id }) => id === context.inHand)
  const effects = useMemo(
    () => effectsOf(model, context.inHand ?? '', knownFrom(context.answers).facts),
    [model, context],
  )
  const contradictions = contradictionWords(data, board, context.account)

  useEffect(() => {
    if (turns > 0) heading.current?.focus()
  }, [turns])

  /** What turns to another question takes the focus along. */
  const turn = (event: CaseEvent) => {
    send(event)
    setTurns((count) => count + 1)
  }
  const { paste, notice, ...pasting } = usePaste(data, model, turn)
  const closePaste = () => {
    pasting.close()
    pasteButton.current?.focus()
  }
  const answer = (value: string | undefined) => {
    if (value !== undefined) turn({ type: 'answer', value })
  }
  const chooseBy = (places: number) => {
    const at = data.facts.findIndex(({ id }) => id === context.inHand)
    const chosen = data.facts.at(at < 0 ? (places > 0 ? 0 : -1) : (at + places) % data.facts.length)
    if (chosen) turn({ type: 'choose', fact: chosen.id })
  }
  const transcript = () =>
    transcriptOf(data, context, board, location.origin + addressOf(symptom, context))
  const copyMarkdown = () =>
    copy(transcriptMarkdown(transcript()), 'The transcript is copied, as Markdown.')
  const copyText = () =>
    copy(transcriptText(transcript()), 'The transcript is copied, as plain text.')
  const copyCallerLink = () =>
    copy(location.origin + caller.address, 'The link for the caller is copied.')
  const undo = () => turn({ type: 'undo' })
  const saving = useSaving()
  const saved = saving?.placeOf(addressOf(symptom, context))

  useKeys(
    {
      Enter: () => turn({ type: 'goOn' }),
      Backspace: undo,
      j: () => chooseBy(1),
      ArrowDown: () => chooseBy(1),
      k: () => chooseBy(-1),
      ArrowUp: () => chooseBy(-1),
      c: copyMarkdown,
      t: copyText,
      l: copyCallerLink,
      p: pasting.open,
      ...(saved !== undefined && { s: () => location.assign(saved) }),
      '?': () => setKeysShown(true),
    },
    (digit) => answer(fact?.values[digit - 1]?.id),
    keysOn,
  )

  return (
    <>
      <header className="flex flex-wrap items-center gap-x-6 gap-y-[0.4rem] pb-3">
        <p className="m-0 basis-full text-small print:hidden">
          <a className="inline-block py-[0.15rem] text-muted" href={DESK_PAGE}>
            All symptoms
          </a>
        </p>
        <h1 className="m-0 flex-[1_1_16rem] text-[1.35rem]">{title}</h1>
        <AccountBar
          account={context.account}
          change={(account) => send({ type: 'account', account })}
        />
        <div className={`${BUTTONS} basis-full print:hidden`} role="group" aria-label="Case">
          <button
            type="button"
            className={DESK_BUTTON}
            onClick={undo}
            disabled={context.past.length + context.answers.length === 0}
          >
            Undo <kbd>Backspace</kbd>
          </button>
          <button
            type="button"
            className={DESK_BUTTON}
            onClick={() => turn({ type: 'reopen', case: { ...context, answers: [] } })}
            disabled={context.answers.length === 0}
          >
            Start again
          </button>
          <button
            ref={pasteButton}
            type="button"
            className={DESK_BUTTON}
            onClick={pasting.open}
            aria-expanded={paste !== undefined}
          >
            Paste <kbd>p</kbd>
          </button>
          <button type="button" className={MAIN_BUTTON} onClick={copyMarkdown}>
            Copy Markdown <kbd>c</kbd>
          </button>
          <button type="button" className={DESK_BUTTON} onClick={copyText}>
            Copy text <kbd>t</kbd>
          </button>
          <button type="button" className={DESK_BUTTON} onClick={() => setKeysShown(true)}>
            Keys{keysOn ? '' : ' (off)'} <kbd>?</kbd>
          </button>
          <SaveCase saving={saving} address={addressOf(symptom, context)} />
          <span role="status" className="text-small text-yes">
            {copied?.message}
          </span>
        </div>
        {copied?.text !== undefined && (
          <textarea
            className={`${AREA} basis-full`}
            readOnly
            rows={8}
            aria-label="To copy by hand"
            value={copied.text}
            onFocus={(event) => event.target.select()}
          />
        )}
      </header>
      {paste && (
        <PastePanel paste={paste} change={pasting.change} read={pasting.read} close={closePaste} />
      )}
      <div role="status">
        {notice ? (
          <NoticeBox notice={notice} />
        ) : (
          dropped.length > 0 && (
            <NoticeBox notice={{ kind: 'told', text: 'Opened from its address.', dropped }} />
          )
        )}
      </div>
      {contradictions.length > 0 && (
        <ContradictionBox
          data={data}
          context={context}
          contradictions={contradictions}
          turn={turn}
        />
      )}
      <FoundBar data={data} context={context} board={board} />
      <div className={COLUMNS}>
        <section className={ASKING} aria-label="Question in hand">
          {fact ? (
            <QuestionPanel
              key={fact.id}
              data={data}
              context={context}
              fact={fact}
              given={context.answers.find(([id]) => id === fact.id)?.[1]}
              isNext={fact.id === board.next}
              effects={effects}
              heading={heading}
              answer={answer}
            />
          ) : (
            <EndPanel data={data} board={board} heading={heading} />
          )}
          <CallerLink place={caller} copy={copyCallerLink} />
        </section>
        <section className={BOARD} aria-labelledby="causes-title">
          <h2 id="causes-title" className="scroll-mt-14">
            Causes
          </h2>
          <CauseBoard data={data} context={context} board={board} />
        </section>
        <section className={FACTS} aria-labelledby="facts-title">
          <h2 id="facts-title">Facts</h2>
          <FactList data={data} context={context} next={board.next} send={send} />
        </section>
      </div>
      {keysShown && <KeyList isOn={keysOn} setOn={setKeysOn} close={() => setKeysShown(false)} />}
    </>
  )
}
