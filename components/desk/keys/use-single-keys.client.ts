import { useEffect, useState } from 'react'

const OFF = '#keys=off'

/**
 * Whether single keys act. It is kept in the address alone, so that a bookmark opens the desk as
 * its agent wants it.
 */
export function useSingleKeys(): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(true)
  useEffect(() => setOn(location.hash !== OFF), [])
  return [
    isOn,
    (on) => {
      history.replaceState(history.state, '', location.pathname + location.search + (on ? '' : OFF))
      setOn(on)
    },
  ]
}
