'use client'

/** Something broke: the answers are in the address, so opening it anew loses nothing. */
export default function DeskError({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <div className="desk-narrow" role="alert">
      <h1>Something went wrong here</h1>
      <p>Your answers are in the address of this page, so nothing is lost.</p>
      <p className="desk-row">
        <button type="button" className="desk-button" onClick={reset}>
          Try again
        </button>
        <a href="/desk/diagnose">All symptoms</a>
      </p>
    </div>
  )
}
