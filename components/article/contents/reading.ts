/**
 * Marks in the contents the section being read: the last heading above a line near the top of the
 * window, at the end of the page the last in sight. From then on their opener puts them below
 * itself, and back.
 */
export function start(contents: Element | null): void {
  const place = contents?.previousElementSibling
  const opener = document.querySelector<HTMLElement>('main [href="#page-contents"]')
  if (contents && opener)
    opener.onclick = () => {
      const isOpen = opener.ariaExpanded === 'true'
      if (isOpen) place?.after(contents)
      else opener.parentElement?.after(contents)
      opener.ariaExpanded = String(!isOpen)
      return false
    }
  const links = [...(contents?.querySelectorAll('a') ?? [])]
  const headings = links.map((link) =>
    document.getElementById(decodeURIComponent(link.hash.slice(1))),
  )
  const mark = () => {
    const end = scrollY + innerHeight > document.documentElement.scrollHeight - 2
    const line = innerHeight * (end ? 1 : 0.12)
    const current = headings.findLastIndex(
      (heading) => heading && heading.getBoundingClientRect().top < line,
    )
    links.forEach((link, index) => (link.ariaCurrent = index === current ? 'true' : null))
  }
  addEventListener('scroll', mark, { passive: true })
  mark()
}
