import { deskRoute } from '@/lib/core/routes'
import { useEffect, useEffectEvent, useState } from 'react'
import { policy } from '@/lib/policy/published'
import type { CaseEvent } from '@/lib/case/case-machine'
import type { Pasted } from '@/lib/case/pasted-case'
import { compareTranscript } from '@/lib/case/read-transcript'
import type { DeskData } from '@/components/desk/data'
import type { Notice } from '@/components/desk/panels/notice.client'
import type { Paste } from './paste-panel.client'
import type { PastedPerson } from '@/lib/case/pasted-people'
import type { OtherPerson } from '@/components/desk/panels/compare-words'
import { boardOf, type OpenCase } from '@/components/desk/use-case.client'
import { takeHandedOn } from './handed-on'
import { isField } from '@/components/desk/keys/use-keys.client'
import { diagnosisLines } from '@/components/desk/words'

/**
 * The field for pasting, undefined while it is closed, and what there is to say of what was pasted.
 */
export type Pasting = {
  readonly paste: Paste | undefined
  readonly notice: Notice | undefined
  /** Several people who were pasted, one of whom is meant. */
  readonly people: readonly PastedPerson[] | undefined
  /** Whom the case is compared with. */
  readonly other: OtherPerson | undefined
  readonly open: () => void
  readonly openOther: () => void
  readonly take: (person: PastedPerson) => void
  readonly compare: (person: PastedPerson) => void
  readonly closePeople: () => void
  readonly closeOther: () => void
  readonly close: () => void
  readonly change: (text: string) => void
  readonly read: () => void
}

/** Pasting into the field, or anywhere on the page. What was understood is sent to the case. */
export function usePaste(
  data: DeskData,
  { model, context }: Pick<OpenCase, 'model' | 'context'>,
  send: (event: CaseEvent) => void,
): Pasting {
  const [paste, setPaste] = useState<Paste>()
  const [notice, setNotice] = useState<Notice>()
  const [people, setPeople] = useState<readonly PastedPerson[]>()
  const [other, setOther] = useState<Pick<OtherPerson, 'label' | 'case'>>()
  const read = async (text: string, isOther = false) => {
    const reader = await loadReader().catch(() => undefined)
    if (!reader) return setPaste({ text, errors: [NOT_LOADED], isOther })
    const pasted = reader.readPasted(
      policy,
      { symptom: data.wizard.symptom, facts: model.facts },
      text,
    )
    if (pasted.kind === 'refused') return setPaste({ text, errors: pasted.errors, isOther })
    setPaste(undefined)
    if (pasted.kind === 'people') return setPeople(pasted.people)
    if (isOther && pasted.kind === 'add')
      return setOther({
        label: OTHER,
        case: { answers: pasted.answers, account: pasted.account ?? context.account },
      })
    if (isOther && pasted.kind === 'reopen') return setOther({ label: OTHER, case: pasted.case })
    if (pasted.kind === 'add')
      send({
        type: 'add',
        answers: pasted.answers,
        ...(pasted.account ? { account: pasted.account } : {}),
      })
    if (pasted.kind === 'reopen') send({ type: 'reopen', case: pasted.case })
    setNotice(noticeOf(data, pasted))
  }
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (isField(event.target) || text.trim() === '') return
    event.preventDefault()
    void read(text)
  })
  const readHandedOn = useEffectEvent((text: string) => void read(text))
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', listener)
    const handedOn = takeHandedOn()
    if (handedOn !== undefined) readHandedOn(handedOn)
    const atRest = setTimeout(() => void loadReader().catch(() => undefined), AT_REST_MS)
    return () => {
      document.removeEventListener('paste', listener)
      clearTimeout(atRest)
    }
  }, [])
  return {
    paste,
    notice,
    people,
    other: other && { ...other, board: boardOf(data.wizard.symptom, other.case) },
    open: () => setPaste({ text: paste?.text ?? '', errors: [] }),
    openOther: () => setPaste({ text: paste?.text ?? '', errors: [], isOther: true }),
    take: ({ answers }) => send({ type: 'add', answers }),
    compare: ({ label, answers }) =>
      setOther({ label, case: { answers, account: context.account } }),
    closePeople: () => setPeople(undefined),
    closeOther: () => setOther(undefined),
    close: () => setPaste(undefined),
    change: (text) => setPaste({ text, errors: [], isOther: paste?.isOther === true }),
    read: () => void read(paste?.text ?? '', paste?.isOther),
  }
}

/**
 * When the reader is fetched unasked, so that pasting works when the connection is gone by then.
 */
const AT_REST_MS = 3000
const loadReader = () => import('./pasted.client')
const NOT_LOADED = {
  path: '',
  message:
    'the part of this page that reads it did not load. Keep a copy of the text and ' +
    'reload the page when the connection is back: your answers are in its address.',
}

/** What the person is called whom nobody named. */
const OTHER = 'the other person'

function noticeOf(
  data: DeskData,
  pasted: Exclude<Pasted, { kind: 'refused' } | { kind: 'people' }>,
): Notice {
  const { symptom } = data.wizard
  if (pasted.kind === 'elsewhere') {
    const title = policy.symptoms.find(({ id }) => id === pasted.symptom)?.title ?? pasted.symptom
    return {
      kind: 'elsewhere',
      title,
      address: deskRoute(pasted.symptom, new URLSearchParams(pasted.query)),
    }
  }
  if (pasted.kind === 'add') {
    const idle =
      pasted.idle.length > 0 ? ` This symptom does not rest on ${pasted.idle.join(', ')}.` : ''
    const account = pasted.account ? ' The account was taken over too.' : ''
    return {
      kind: 'told',
      text:
        `${pasted.answers.length} ` +
        `${pasted.answers.length === 1 ? 'fact was' : 'facts were'} ` +
        `read.${account}${idle}` +
        (pasted.left === undefined ? '' : ` Not understood: ${pasted.left.join('; ')}.`),
      dropped: [],
    }
  }
  const { case: reopened, transcript, dropped } = pasted
  const diagnosis = diagnosisLines(data, boardOf(symptom, reopened), reopened)
  return {
    kind: 'reopened',
    comparison: compareTranscript(transcript, { policy: policy.version, diagnosis }),
    today: policy.version,
    dropped,
  }
}
