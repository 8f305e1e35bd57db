// The status of a page that says in its own words that there is nothing of the name it was asked for: Next sends every page that has words of its own with 200.
import type { ServerResponse } from 'node:http'

const SYMPTOM = /^\/desk(\/diagnose\/[^/]+)$/

/** Whether a path is the desk's page of a symptom that has no guided fix. */
export function isUnknownSymptom(path: string, hasPage: (path: string) => boolean): boolean {
  const [, symptom] = SYMPTOM.exec(path) ?? []
  return symptom !== undefined && !hasPage(symptom.replace('/diagnose/', '/fix/'))
}

/** Sends what would be 200 as 404. */
export function sendAsNotFound(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = (status: number, ...rest: []) => writeHead(status === 200 ? 404 : status, ...rest)
}
