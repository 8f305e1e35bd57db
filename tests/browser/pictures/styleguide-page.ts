// The styleguide for a production build, which has no such page: rendered from the same components,
// with the stylesheet and the scripts of the built site.
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Header } from '@/components/document/header'
import { Styleguide } from '@/components/styleguide/styleguide'
import { site } from '@/lib/site/site'

/** The page as development shows it, for a site that runs at `origin`. */
export async function styleguideHtml(origin: string): Promise<string> {
  const home = await (await fetch(origin)).text()
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(home) ?? []
  const [help = ''] = /<script type="module" src="\/assets\/help-[^>]*><\/script>/.exec(home) ?? []
  const own = readFileSync('components/styleguide/styleguide.css', 'utf8')
  const body = renderToStaticMarkup(
    createElement(
      'div',
      {},
      createElement(Header, { name: site.name }),
      createElement('main', { id: 'main', className: 'page' }, createElement(Styleguide)),
    ),
  )
  return (
    '<!DOCTYPE html><html lang="en" data-page="document"><head><title>Styleguide</title>' +
    `<style>${style}</style><style>${own}</style>${help}<script ` +
    `type="module">${await specimenProgram()}</script></head><body>${body}</body></html>`
  )
}

/** The element that a production build leaves out. */
async function specimenProgram(): Promise<string> {
  const contents =
    "import { Element, tag } from './components/styleguide/specimen.lazy.element'\n" +
    'customElements.define(tag, Element)'
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': process.cwd() },
    logLevel: 'error',
  })
  return outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? ''
}
