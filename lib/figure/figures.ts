// Every figure by the name of its component.
import { ownKeys } from '@/lib/core/own'
import { plainText, type Wording } from '@/lib/policy/wording'
import { chatInbox } from './chat-inbox'
import { editUser } from './edit-user'
import type { Attributes, Figure, FigureContext, Shown } from './figure'
import { liveCallWidget } from './live-call-widget'
import { permissionSettings } from './permission-settings'
import type { Control } from './steps'
import { usersTable } from './users-table'

const figures = {
  UsersTable: usersTable,
  EditUser: editUser,
  PermissionSettings: permissionSettings,
  ChatInbox: chatInbox,
  LiveCallWidget: liveCallWidget,
} as const satisfies Record<string, (context: FigureContext, attributes: Attributes) => Figure>

export type FigureName = keyof typeof figures

/** Every name. */
export const figureNames: readonly FigureName[] = ownKeys(figures)

/** Whether a component is a figure. */
export const isFigure = (name: string | null): name is FigureName =>
  name !== null && Object.hasOwn(figures, name)

/**
 * Builds a figure. Throws an Error naming what it does not know; the checker has refused that
 * before.
 */
export const buildFigure = (
  name: FigureName,
  context: FigureContext,
  attributes: Attributes,
): Figure => figures[name](context, attributes)

/**
 * A figure in plain words, for Markdown and search: its caption, and what is to be seen in the
 * order in which it is seen.
 */
export function figureWords(
  { caption, body }: Figure,
  wording: Wording,
): { readonly caption: string; readonly says: string } {
  return {
    caption: plainText(caption, wording),
    says: partsOf(body)
      .map((part) => part.replace(/\.$/, ''))
      .join('; ')
      .concat('.'),
  }
}

function partsOf(body: Figure['body']): readonly string[] {
  const say = ({ label, words }: Shown): string => `${label}: ${words}`
  switch (body.kind) {
    case 'table':
      return body.rows.map(
        ({ head, badge, cells }) =>
          `${badge ? `${head} (${badge.label})` : head}: ${cells
            .map(({ words }) => words)
            .filter((words) => /\p{L}/u.test(words))
            .join(', ')}`,
      )
    case 'form': {
      const marked = body.fields.filter((field) => field.marked)
      return (marked.length > 0 ? marked : body.fields).map(say)
    }
    case 'chat':
      return [
        `${body.head}, ${body.under}`,
        ...(body.transfer ? [say(body.transfer)] : []),
        body.message,
        say(body.reply),
      ]
    case 'call':
      return [...(body.box ? [`${body.box.label}, ${body.box.under}`] : []), say(body.field)]
  }
}

/** Everything that has the number of a step, in the order of the steps. */
export function pointersOf({
  window: { menu = [], tabs = [], button },
  body,
}: Figure): readonly Required<Control>[] {
  const inBody: readonly (Control | undefined)[] =
    body.kind === 'table'
      ? [
          ...body.columns,
          ...body.rows.flatMap(({ head, step, badge, menu: open }) => [
            step === undefined ? undefined : { label: head, step },
            badge?.marked ? badge : undefined,
            open?.button,
            ...(open?.entries ?? []),
          ]),
        ]
      : body.kind === 'form'
        ? body.fields
        : body.kind === 'chat'
          ? [body.reply, body.transfer]
          : [body.box, body.field]
  return [...menu, ...menu.flatMap(({ entries }) => entries), ...tabs, button, ...inBody]
    .flatMap((control) =>
      control?.step === undefined ? [] : [{ label: control.label, step: control.step }],
    )
    .sort((a, b) => a.step - b.step)
}

/** Whether an <EditUser> can be tried. */
export const isTried = (attributes: Attributes): boolean => attributes['try'] !== undefined
