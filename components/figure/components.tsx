import type { ComponentType, ReactNode } from 'react'
import { CallView } from './call-view'
import { ChatList, ChatView } from './chat-view'
import { FormView } from './form-view'
import { Screen } from './screen'
import { TableView } from './table-view'
import { TrialView } from './trial-view'
import type { Wording } from '@/lib/policy/wording'
import type { Attributes, Figure, FigureContext } from '@/lib/figure/figure'
import {
  buildFigure,
  figureNames,
  isTried,
  pointersOf,
  type FigureName,
} from '@/lib/figure/figures'
import { buildTrial } from '@/lib/figure/trial'

type Props = Readonly<Record<string, string>>

/** The figures of the dialect, drawn from a policy and the example account. */
export function figureComponents(
  context: FigureContext,
  wording: Wording,
): Readonly<Record<FigureName, ComponentType<Props>>> {
  const draw = (name: FigureName) => (attributes: Attributes) => {
    const isTrial = isTried(attributes)
    // What is tried has other controls than the screen, and none that a step names.
    const { steps, ...rest } = attributes
    const figure = buildFigure(name, context, isTrial ? rest : { ...rest, steps })
    const { caption, window, body } = figure
    return (
      <Screen
        caption={caption}
        window={isTrial ? { ...window, button: undefined } : window}
        pointers={pointersOf(figure)}
        wording={wording}
        aside={body.kind === 'chat' && <ChatList title={window.title} body={body} />}
      >
        {isTrial ? (
          <TrialView trial={buildTrial(context, attributes['user'] ?? '')} />
        ) : (
          bodyOf(body, name)
        )}
      </Screen>
    )
  }
  return Object.fromEntries(figureNames.map((name) => [name, draw(name)])) as Readonly<
    Record<FigureName, ComponentType<Props>>
  >
}

function bodyOf(body: Figure['body'], name: FigureName): ReactNode {
  switch (body.kind) {
    case 'table':
      return <TableView body={body} isList={name === 'UsersTable'} />
    case 'form':
      return <FormView body={body} />
    case 'chat':
      return <ChatView body={body} />
    case 'call':
      return <CallView body={body} />
  }
}
