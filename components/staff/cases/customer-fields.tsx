import { INPUT, SMALL } from '@/components/staff/look'
import type { Customer } from '@/lib/staff/cases/words'

const FIELDS = [
  { name: 'name', label: 'Name', most: 120, mode: undefined },
  { name: 'number', label: 'Number', most: 40, mode: 'tel' },
  { name: 'email', label: 'Email', most: 254, mode: 'email' },
  { name: 'ticket', label: 'Ticket elsewhere', most: 60, mode: undefined },
] as const

/** Who called: a case is found by each of them. */
export function CustomerFields({ given }: { readonly given: Partial<Customer> }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      {FIELDS.map(({ name, label, most, mode }) => (
        <label key={name} className="mb-2 block min-w-0">
          <span className={`block ${SMALL}`}>{label}</span>
          <input
            className={INPUT}
            name={name}
            defaultValue={given[name] ?? ''}
            maxLength={most}
            inputMode={mode}
            autoComplete="off"
          />
        </label>
      ))}
    </div>
  )
}
