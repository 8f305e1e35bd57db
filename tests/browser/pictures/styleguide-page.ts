// The styleguide for a production build, which has no such page: rendered from the same components,
// with a stylesheet made of all their names, and the scripts of the built site.
import { build as bundle } from 'esbuild'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Header } from '@/components/document/header'
import { MAIN, PAGE } from '@/components/look/layout'
import { Styleguide } from '@/components/styleguide/styleguide'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { readUtilityNames, shortenInBundle } from '@/server/names/short-names'
import { sentMarkup, sentStylesheet } from './sent-names'

/** The page as development shows it, for a site that runs at `origin`. */
export async function styleguideHtml(origin: string): Promise<string> {
  const home = await (await fetch(origin)).text()
  const [help = ''] = /<script type="module" src="\/assets\/help-[^>]*><\/script>/.exec(home) ?? []
  const style = await sentStylesheet('styleguide')
  const markup = renderToStaticMarkup(
    createElement(
      'div',
      {},
      createElement(Header, { name: site.name, policy }),
      createElement(
        'main',
        { id: 'main', className: `${PAGE} ${MAIN}` },
        createElement(Styleguide),
      ),
    ),
  )
  return (
    '<!DOCTYPE html><html lang="en" data-page="document"><head><title>Styleguide</title>' +
    `<style>${style}</style>${help}<script ` +
    `type="module">${await specimenProgram()}</script></head><body>${sentMarkup(markup)}</body></html>`
  )
}

/** The element that a production build leaves out. */
async function specimenProgram(): Promise<string> {
  const contents =
    "import { CustomElement, tag } from './components/styleguide/specimen.lazy.element'\n" +
    'customElements.define(tag, CustomElement)'
  const { outputFiles } = await bundle({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    plugins: [shortenInBundle(readUtilityNames())],
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': process.cwd() },
    logLevel: 'error',
  })
  return outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? ''
}
