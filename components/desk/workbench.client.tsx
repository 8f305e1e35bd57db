import { useEffect, useMemo, useRef, useState } from 'react'
import { effectsOf } from '@/lib/case/board'
import { knownFrom } from '@/lib/wizard/machine/known'
import type { CaseEvent } from '@/lib/case/case-machine'
import { timeWords } from '@/lib/case/call'
import type { ReplyForm } from '@/lib/case/reply'
import { transcriptMarkdown, transcriptText } from '@/lib/wizard/transcript'
import { AccountBar } from '@/components/desk/panels/account-bar.client'
import { CallerLink, useCallerPlace } from '@/components/desk/panels/caller-link.client'
import { CallPanel, openCall } from '@/components/desk/call/call-panel.client'
import { useCall } from '@/components/desk/call/use-call.client'
import { CaseBar, type CaseActs } from '@/components/desk/panels/case-bar.client'
import { ComparePanel } from '@/components/desk/panels/compare-panel.client'
import { comparedPart } from '@/components/desk/panels/compare-words'
import { PeopleList } from '@/components/desk/pasting/people-list.client'
import { FORMS, ReplyPanel, useReply } from '@/components/desk/reply/reply-panel.client'
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
  const [call, changeCall] = useCall()
  const callField = useRef<HTMLInputElement>(null)
  const replying = useReply(data, context, board, call)

  useEffect(() => {
    if (turns > 0) heading.current?.focus()
  }, [turns])

  /** What turns to another question takes the focus along. */
  const turn = (event: CaseEvent) => {
    send(event)
    setTurns((count) => count + 1)
  }
  const { paste, notice, ...pasting } = usePaste(data, opened, turn)
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
  const address = addressOf(symptom, context)
  const transcript = () =>
    transcriptOf(data, context, board, location.origin + address, {
      ...{ call, at: timeWords(new Date()) },
      compared: pasting.other && [comparedPart(data, { case: context, board }, pasting.other)],
    })
  const copyLine = () => {
    if (fact) copy(fact.line, 'The line to say is copied.')
  }
  const copyReply = (form: ReplyForm) => {
    const label = FORMS.find((row) => row.form === form)?.label ?? form
    if (replying) copy(replying.text(form), `The reply is copied, for ${label}.`)
  }
  const copyCallerLink = () =>
    copy(location.origin + caller.address, 'The link for the caller is copied.')
  const acts: CaseActs = {
    undo: () => turn({ type: 'undo' }),
    startAgain: () => turn({ type: 'reopen', case: { ...context, answers: [] } }),
    paste: pasting.open,
    compare: pasting.openOther,
    copyMarkdown: () =>
      copy(transcriptMarkdown(transcript()), 'The transcript is copied, as Markdown.'),
    copyText: () => copy(transcriptText(transcript()), 'The transcript is copied, as plain text.'),
    showKeys: () => setKeysShown(true),
  }
  const saving = useSaving()

  useKeys(
    {
      Enter: () => turn({ type: 'goOn' }),
      Backspace: acts.undo,
      j: () => chooseBy(1),
      ArrowDown: () => chooseBy(1),
      k: () => chooseBy(-1),
      ArrowUp: () => chooseBy(-1),
      c: acts.copyMarkdown,
      t: acts.copyText,
      q: copyLine,
      ...Object.fromEntries(FORMS.map(({ form, key }) => [key, () => copyReply(form)])),
      l: copyCallerLink,
      p: acts.paste,
      d: acts.compare,
      n: () => openCall(callField.current),
      ...(saving && { s: () => saving.keep(address, call) }),
      '?': acts.showKeys,
    },
    (digit) => answer(fact?.values[digit - 1]?.id),
    keysOn,
  )

  return (
    <>
      <CaseBar
        title={title}
        account={
          <AccountBar
            account={context.account}
            change={(account) => send({ type: 'account', account })}
          />
        }
        acts={acts}
        canUndo={context.past.length + context.answers.length > 0}
        canStartAgain={context.answers.length > 0}
        isPasting={paste !== undefined}
        keysOn={keysOn}
        pasteButton={pasteButton}
        copied={copied}
        saving={<SaveCase saving={saving} address={address} call={call} />}
        call={<CallPanel call={call} change={changeCall} first={callField} />}
      />
      {paste && (
        <PastePanel paste={paste} change={pasting.change} read={pasting.read} close={closePaste} />
      )}
      {pasting.people && (
        <PeopleList
          data={data}
          people={pasting.people}
          take={pasting.take}
          compare={pasting.compare}
          close={pasting.closePeople}
        />
      )}
      {pasting.other && (
        <ComparePanel
          data={data}
          context={context}
          board={board}
          other={pasting.other}
          close={pasting.closeOther}
        />
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
              copyLine={copyLine}
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
          <CauseBoard
            data={data}
            context={context}
            board={board}
            reply={
              replying && (
                <ReplyPanel
                  data={data}
                  context={context}
                  board={board}
                  replying={replying}
                  copy={copyReply}
                />
              )
            }
          />
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
