// The looks of what is for one role: marked or shown for whoever chose it, which the root says
// (data-role, server/front/preferences.ts). By the id of the role; a role of the policy that is not
// here is never marked. Of the last the beginning is named: in a utility an underscore
// is a space.

/** Each of an element that is `hidden`. */
export const SHOWN: Readonly<Record<string, string>> = {
  owner: 'in-data-[role=owner]:inline',
  administrator: 'in-data-[role=administrator]:inline',
  manager: 'in-data-[role=manager]:inline',
  call_agent: 'in-data-[role^=call]:inline',
}

/** Hidden, unless one of these roles was chosen. */
export const shownTo = (roles: readonly string[]): string =>
  `hidden ${roles.map((role) => SHOWN[role]).join(' ')}`

export const TINTED: Readonly<Record<string, string>> = {
  owner: 'in-data-[role=owner]:bg-tint',
  administrator: 'in-data-[role=administrator]:bg-tint',
  manager: 'in-data-[role=manager]:bg-tint',
  call_agent: 'in-data-[role^=call]:bg-tint',
}

/** A line of the accent above it. */
export const RULED: Readonly<Record<string, string>> = {
  owner: 'in-data-[role=owner]:[box-shadow:inset_0_3px_var(--color-accent)]',
  administrator: 'in-data-[role=administrator]:[box-shadow:inset_0_3px_var(--color-accent)]',
  manager: 'in-data-[role=manager]:[box-shadow:inset_0_3px_var(--color-accent)]',
  call_agent: 'in-data-[role^=call]:[box-shadow:inset_0_3px_var(--color-accent)]',
}
