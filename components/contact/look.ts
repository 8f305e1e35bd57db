// The looks that the contact page has to itself, where the server and script draw the same.
import { ERROR } from '@/components/look/choices'

/** What is wrong with a field, right before it. */
export const FIELD_ERROR = `mb-1 block ${ERROR}`
