// The columns of a list of users that hold texts. What stands at their head is the vocabulary's.

/** The texts that are kept of a person. `hours` is when calls are taken, as "09:00-18:00". */
export type TextId = 'name' | 'email' | 'phone' | 'extension' | 'departments' | 'hours'

/** A column of texts: hours stand in one column or in two, and so may a number with its code. */
export type TextColumn = TextId | 'phone_code' | 'hours_from' | 'hours_to'

/** Each with its label. */
export const TEXTS: readonly { readonly id: TextColumn; readonly label: string }[] = [
  { id: 'name', label: 'Name' },
  { id: 'email', label: 'Email' },
  { id: 'phone', label: 'Phone' },
  { id: 'phone_code', label: 'Country code' },
  { id: 'extension', label: 'Extension' },
  { id: 'departments', label: 'Departments' },
  { id: 'hours', label: 'Call hours' },
  { id: 'hours_from', label: 'Calls from' },
  { id: 'hours_to', label: 'Calls to' },
]
