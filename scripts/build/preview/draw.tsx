// Draws the picture that a chat or a feed shows of a page: its title, set large, and where it
// belongs.
import { readFileSync } from 'node:fs'
import satori from 'satori'
import sharp from 'sharp'
import { PREVIEW_SIZE } from '@/components/document/page-metadata'
import { encodePalettePng, type FlatColours } from './palette-png'

/** What a picture says. */
export interface Preview {
  readonly site: string
  readonly title: string
  readonly place: string
}

const FONTS = 'node_modules/@expo-google-fonts/source-serif-4'
const fontOf = (name: string, weight: 400 | 600) => ({
  name: 'serif',
  weight,
  data: readFileSync(`${FONTS}/${name}/SourceSerif4_${name}.ttf`),
})
const fonts = [fontOf('400Regular', 400), fontOf('600SemiBold', 600)]

// The light theme of app/globals.css.
const [PAPER, INK, MUTED, LINE, ACCENT] = ['#fdfcfa', '#1e1d1a', '#5f5c55', '#dfdcd4', '#0b566f']
/** Few colours make a small file: paper, the inks and what lies between at the edges of letters. */
const COLOURS: FlatColours = {
  paper: PAPER,
  inks: [
    [INK, 8],
    [MUTED, 3],
    [ACCENT, 3],
    [LINE, 1],
  ],
}
const LONG_TITLE = 58
/**
 * Satori cuts the emblem out by a path and a mask, both of its own size. A mask is a second picture
 * as large as the whole, and takes a third of the time.
 */
const MASKED = / (?:clip-path|mask)="url\(#[^"]*\)"/g

function Picture({ site, title, place }: Preview) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '72px 88px',
        background: PAPER,
        color: INK,
        fontFamily: 'serif',
      }}
    >
      <div
        style={{ display: 'flex', alignItems: 'center', gap: 18, fontSize: 38, fontWeight: 600 }}
      >
        <svg
          width="48"
          height="48"
          viewBox="0 0 16 16"
          fill="none"
          stroke={ACCENT}
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M8 1.5v13M5.5 14.5h5M2.5 3h8.2l2.8 2.25-2.8 2.25H2.5z" />
        </svg>
        {site}
      </div>
      <div
        style={{
          display: 'flex',
          fontSize: title.length > LONG_TITLE ? 66 : 80,
          lineHeight: 1.15,
          fontWeight: 600,
          letterSpacing: '-0.01em',
        }}
      >
        {title}
      </div>
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        {/* A border would be cut out by two masks, which take longer than all letters. */}
        <div style={{ height: 2, background: LINE }} />
        <div style={{ display: 'flex', paddingTop: 28, fontSize: 32, color: MUTED }}>{place}</div>
      </div>
    </div>
  )
}

/** The picture as a PNG of 1200 by 630 pixels. */
export async function drawPreview(preview: Preview): Promise<Buffer> {
  const svg = await satori(<Picture {...preview} />, { ...PREVIEW_SIZE, fonts })
  const { data, info } = await sharp(Buffer.from(svg.replace(MASKED, '')))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return encodePalettePng({ data, width: info.width, height: info.height }, COLOURS)
}
