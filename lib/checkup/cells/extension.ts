// The number of an extension in a cell.
import { plain, withoutDecimals } from './plain'

/** Its digits without leading zeros; empty where the cell is not one extension. */
export function readExtension(cell: string): string {
  if (/^[1-9]\d{0,7}$/.test(cell)) return cell
  const text = withoutDecimals(plain(cell))
  return (
    /^(?:ext(?:n|ension)?\s*[.:#-]*\s*(?:no|number)?\s*[.:#-]*\s*)?[#*]?\s*0*(\d{1,8})$/i.exec(
      text,
    )?.[1] ?? ''
  )
}
