import { comparablePermissions } from './comparable.ts';
import { branch, leaf, MARK, type PlannedComponent } from './component.ts';

export const PERMISSION_SET = 'Funnel_Published_Fields';

/** Without it nobody but administrators sees the fields. */
export function permissionSetComponent(readable: readonly string[], editable: readonly string[]): PlannedComponent {
    const permissions = [...readable, ...editable]
        .toSorted()
        .map((field) => ({ field, editable: editable.includes(field) }));
    return {
        type: 'PermissionSet',
        fullName: PERMISSION_SET,
        uses: [],
        comparable: comparablePermissions(permissions),
        body: [
            leaf(
                'description',
                `Shows the formula fields of the shared funnel in reports, list views and on records. ${MARK}`
            ),
            ...permissions.map((permission) =>
                branch(
                    'fieldPermissions',
                    leaf('editable', permission.editable),
                    leaf('field', permission.field),
                    leaf('readable', true)
                )
            ),
            leaf('hasActivationRequired', false),
            leaf('label', 'Funnel Published Fields')
        ].join('')
    };
}
