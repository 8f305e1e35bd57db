import { useId, type ReactNode } from 'react'
import { Inline } from '@/components/article/inline'
import type { Wording } from '@/lib/policy/wording'
import type { Control } from '@/lib/figure/steps'
import type { Window } from '@/lib/figure/window'
import {
  ASIDE,
  BAR,
  BELOW,
  DOTS,
  ENLARGE,
  FIGURE,
  FRAME,
  HEAD,
  MAIN_BUTTON,
  MARKED,
  PANE,
  PATH,
  PLUS,
  TITLE,
  WINDOW,
} from './look'
import { Menu } from './menu'
import { Pointer } from './pointer'

type Props = {
  readonly caption: string
  readonly window: Window
  readonly pointers: readonly Required<Control>[]
  readonly wording: Wording
  /** What stands at the left where there is no menu. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

const TAB = 'border-b-2 border-transparent pb-[0.3em] text-muted'
const TAB_HERE = 'border-b-2 border-accent pb-[0.3em] font-semibold'

/**
 * A window of the product. What is read in it is markup of its kind, a table or a list of labels;
 * what is around that (path, menu, buttons, pointers) is drawn, and the caption says it in words.
 * The caption comes first, so that nobody takes the example for their own account.
 */
export function Screen({ caption, window, pointers, wording, aside, children }: Props) {
  const id = useId()
  const { path, menu, title, tabs = [], button } = window
  return (
    <figure className={FIGURE}>
      <figcaption className="text-muted">
        <Inline text={caption} wording={wording} />
        {pointers.length > 0 && (
          <span className="sr-only">
            {pointers.map(({ step, label }) => ` Step ${step}: ${label}.`).join('')}
          </span>
        )}
      </figcaption>
      <div className={FRAME} id={id} popover="auto">
        <div className={WINDOW}>
          <div className={BAR}>
            <span className={DOTS} aria-hidden="true">
              •••
            </span>
            <span className={PATH} aria-hidden="true">
              {path}
            </span>
            <span className="text-muted" aria-hidden="true">
              Example
            </span>
            <button
              type="button"
              className={ENLARGE}
              aria-label={`Enlarge: ${path.endsWith(title) ? path : `${path}, ${title}`}`}
              popoverTarget={id}
            >
              <span className={PLUS}>+</span>
            </button>
          </div>
          <div className={BELOW}>
            {menu ? <Menu entries={menu} /> : <div className={ASIDE}>{aside}</div>}
            <div className={PANE}>
              {menu && (
                <p className={HEAD} aria-hidden="true">
                  <b className={TITLE}>{title}</b>
                  {button && (
                    <span className={MAIN_BUTTON + (button.step ? MARKED : '')}>
                      {button.label}
                      <Pointer step={button.step} />
                    </span>
                  )}
                </p>
              )}
              {tabs.length > 0 && (
                <p className="-mt-1 mb-4 flex gap-6 border-b border-line" aria-hidden="true">
                  {tabs.map(({ label, step, isHere }) => (
                    <span key={label} className={isHere ? TAB_HERE : TAB}>
                      <span className={step ? MARKED : undefined}>
                        {label}
                        <Pointer step={step} />
                      </span>
                    </span>
                  ))}
                </p>
              )}
              {children}
            </div>
          </div>
        </div>
      </div>
    </figure>
  )
}
