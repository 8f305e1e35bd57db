import type { ComponentType } from 'react'
import { BoxView } from './box-view'
import { FieldsView } from './fields-view'
import { Screen } from './screen'
import { TableView } from './table-view'
import { TrialView } from './trial-view'
import type { Wording } from '@/lib/policy/wording'
import type { Attributes, Figure, FigureContext } from '@/lib/figure/figure'
import { buildFigure, figureNames, isTried, type FigureName } from '@/lib/figure/figures'
import { buildTrial } from '@/lib/figure/trial'

type Props = Readonly<Record<string, string>>

/** The figures of the dialect, drawn from a policy and the example account. */
export function figureComponents(
  context: FigureContext,
  wording: Wording,
): Readonly<Record<FigureName, ComponentType<Props>>> {
  const draw = (name: FigureName) => (attributes: Attributes) => (
    <Screen caption={buildFigure(name, context, attributes).caption} wording={wording}>
      {isTried(attributes) ? (
        <TrialView trial={buildTrial(context, attributes['user'] ?? '')} />
      ) : (
        <Body {...buildFigure(name, context, attributes)} />
      )}
    </Screen>
  )
  return Object.fromEntries(figureNames.map((name) => [name, draw(name)])) as Readonly<
    Record<FigureName, ComponentType<Props>>
  >
}

function Body({ body }: Pick<Figure, 'body'>) {
  switch (body.kind) {
    case 'table':
      return <TableView body={body} />
    case 'fields':
      return <FieldsView fields={body.fields} />
    case 'box':
      return <BoxView body={body} />
  }
}
