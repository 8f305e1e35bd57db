// The looks of what is chosen from, and of what is wrong with it.

/** One of which one can be chosen: a label around its box. */
export const CHOICE =
  'relative mb-2 flex min-h-[3.1rem] cursor-pointer items-center gap-[0.8rem] rounded-sm border ' +
  'border-edge px-4 py-[0.6rem] hover:bg-surface has-checked:border-accent ' +
  'has-checked:[box-shadow:inset_0_0_0_1px_var(--color-accent)] ' +
  'has-focus-visible:[outline:2px_solid_var(--color-accent)] has-focus-visible:outline-offset-2'
export const CHOICE_BOX = 'size-5 flex-none [outline:0]'

/** The choices, and what is asked. */
export const CHOICES = 'mb-6'
export const CHOICES_LEGEND = 'mb-3'

/** What is wrong, above a form: a title, then what leads to each place. */
export const ERROR_SUMMARY =
  'mb-6 rounded-sm border-2 border-no px-[1.1rem] py-[0.9rem] *:first:mt-0 *:first:mb-[0.3rem] ' +
  '*:first:text-lg *:last:mb-0 [&_a]:font-semibold [&_a]:text-no'
export const ERROR = 'font-semibold text-no'
