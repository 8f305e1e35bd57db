import { ForMyRole } from '@/components/roles/for-my-role'
import { RoleAnswers } from '@/components/roles/role-answers'
import { RoleFilter } from '@/components/roles/role-filter'
import { RoleGrid } from '@/components/roles/role-grid'
import { RoleStrip } from '@/components/roles/role-strip'
import { permissionPage } from '@/lib/access/words/permission-page'
import { policy } from '@/lib/policy/published'

const SHOWN = ['users', 'whatsapp.templates']
const two = { ...policy, areas: policy.areas.filter(({ id }) => SHOWN.includes(id)) }
const PERMISSION = 'whatsapp.templates.delete'

export function Grid() {
  return (
    <>
      <RoleFilter policy={two} />
      <RoleGrid policy={two} />
    </>
  )
}

/** Of one permission: who may, what is said to each role as if it were the reader's, why not. */
export function PermissionParts() {
  const { roles } = permissionPage(policy, PERMISSION)
  return (
    <>
      <RoleStrip roles={roles} />
      {policy.roles.map(({ id }) => (
        <div key={id} className="mt-4" data-role={id}>
          <ForMyRole policy={policy} permission={PERMISSION} />
        </div>
      ))}
      <RoleAnswers roles={roles} />
    </>
  )
}
