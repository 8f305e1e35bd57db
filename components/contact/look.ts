// The looks that the contact page has to itself, where the server and script draw the same.
import { ERROR } from '@/components/look/choices'
import { FIELD } from '@/components/look/fields'

/** What is wrong with a field, right before it. */
export const FIELD_ERROR = `mb-1 block ${ERROR}`

/** Where files are chosen: the browser's button as one of ours. */
export const FILES_FIELD =
  FIELD +
  ' text-sm file:me-3 file:min-h-9 file:cursor-pointer file:rounded-sm file:border ' +
  'file:border-edge file:bg-card file:px-3 file:font-sans file:text-accent'
