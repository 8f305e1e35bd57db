import { colourTokens, contrast, pairs, themes, type Theme } from './contrast'
import { PAIR } from './look'

const sizes = [
  ['text-xs', 'Drawn screens, keys'],
  ['text-sm', 'Meta, hints, tables'],
  ['text-base', 'Text'],
  ['text-lg', 'Short answers, cards, third headings'],
  ['text-2xl', 'Second headings'],
  ['text-3xl', 'Page headings'],
  ['text-4xl', 'The sentence of the home page'],
] as const

const spaces = [1, 2, 3, 4, 6, 8, 10, 16]

/** Every step of the type scale, in both families. */
export function TypeScale() {
  return (
    <>
      {sizes.map(([size, use]) => (
        <div key={size} className={PAIR}>
          <code>{size}</code>
          <span className={`font-serif [line-height:1.2] ${size}`}>{use}</span>
        </div>
      ))}
      <p className="font-sans">Sans: Who may delete a template? 0123456789</p>
      <p className="font-serif">Serif: Who may delete a template? 0123456789</p>
      <p>
        <code>Mono: whatsapp.templates.delete</code>
      </p>
    </>
  )
}

/** Steps of space, in multiples of a quarter of a rem. */
export function Spaces() {
  return spaces.map((step) => (
    <div key={step} className={PAIR}>
      <code>{step / 4} rem</code>
      <span className="block h-4 bg-accent" style={{ width: `${step / 4}rem` }} />
    </div>
  ))
}

/** Each pair of colours that meets on a page, in both themes, with the contrast measured. */
export function Colours({ css }: { readonly css: string }) {
  const tokens = colourTokens(css)
  return (
    <table>
      <caption className="pb-[0.5em] text-start text-muted">
        Contrast by WCAG 2.2: words at least 4.5, edges of controls at least 3.
      </caption>
      <thead>
        <tr>
          <th scope="col">Colour on ground</th>
          {themes.map((theme) => (
            <th key={theme} scope="col">
              {theme}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ colour, ground, least }) => (
          <tr key={`${colour} ${ground} ${least}`}>
            <th scope="row">
              {colour} on {ground}
              {least === 3 ? ', edge' : ''}
            </th>
            {themes.map((theme) => (
              <Pair
                key={theme}
                theme={theme}
                colour={tokens.get(colour)?.[theme] ?? ''}
                ground={tokens.get(ground)?.[theme] ?? ''}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pair({
  theme,
  colour,
  ground,
}: {
  readonly theme: Theme
  readonly colour: string
  readonly ground: string
}) {
  return (
    <td data-theme={theme} style={{ color: colour, background: ground, paddingInline: '0.75em' }}>
      {contrast(colour, ground).toFixed(1)} <code>{colour}</code>
    </td>
  )
}
