// Days and months of UTC, as counted events are kept by them: 2026-11-30, 2026-11.

export const DAY = 24 * 60 * 60 * 1000

/** The number of a day since 1970. */
export const dayOf = (time: number): number => Math.floor(time / DAY)

/** 2026-11-30, of the number of a day. */
export const dayName = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** 2026-11, of the number of a day. */
export const monthName = (day: number): string => dayName(day).slice(0, 7)

/** The first day of the month of a day, and that of the month after it. */
export function monthAround(day: number): { readonly first: number; readonly next: number } {
  const date = new Date(day * DAY)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  return { first: Date.UTC(year, month) / DAY, next: Date.UTC(year, month + 1) / DAY }
}
