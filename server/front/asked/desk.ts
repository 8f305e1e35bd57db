// The desk's pages, each with the case that its address holds: the component that the browser
// goes on with, made to markup here.
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { Workbench } from '@/components/desk/workbench.client'
import { filledAnswer, prepared, type AnswerQuestion } from './asked'
import { prepareDeskPage } from './filled-page'
import type { Site } from '@/server/front/packed'

/** The addresses of the desk's pages that hold a case. */
export const WORKBENCH = /^\/desk\/diagnose\/[^/]+$/

/** Builds what answers the address of every symptom at the desk, by path. */
export function createDesk(site: Site): Readonly<Record<string, AnswerQuestion>> {
  return Object.fromEntries(
    [...site.answers.keys()]
      .filter((path) => WORKBENCH.test(path))
      .map((path) => [path, createWorkbench(site, path)]),
  )
}

function createWorkbench(site: Site, path: string): AnswerQuestion {
  const desk = prepared(site, path, prepareDeskPage)
  return (query) => {
    const {
      page: { data, fill },
      headers,
    } = desk()
    return filledAnswer(
      200,
      headers,
      fill(renderToString(createElement(Workbench, { data, query: query.slice(1) }))),
    )
  }
}
