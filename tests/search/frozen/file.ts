// The file of the site as it was searched on one day: a line of what search and its pages know of
// the field, a line of what the policy states, then a line for each document.
import path from 'node:path'

export const FROZEN_FILE = path.join(import.meta.dirname, 'site.jsonl')
