import { childrenOf, textOf } from '../../../engine/metadata/xml.ts';
import type { ObjectDef } from '../../../engine/schema/schema.ts';
import type { PathModel } from '../../page-types.ts';
import { readableFields, type Viewer } from './viewer.ts';

/** Fields whose values are steps on the platform's own objects. */
const STATUS_FIELDS = ['StageName', 'Status'];

/** The path of an object: the active one that was deployed, else its stage or status. */
export function pathOf(viewer: Viewer, object: ObjectDef): PathModel | undefined {
    const deployed = viewer.org.metadata
        .list('PathAssistant')
        .flatMap(({ xml }) => xml ?? [])
        .find((xml) => textOf(xml, 'entityName') === object.name && textOf(xml, 'active') === 'true');
    const [field] = readableFields(viewer, object, deployed ? [textOf(deployed, 'fieldName') ?? ''] : STATUS_FIELDS);
    if (!field || object.fields.get(field.toLowerCase())?.type !== 'picklist') return undefined;
    const steps = deployed ? childrenOf(deployed, 'pathAssistantSteps') : [];
    return {
        field,
        steps: Object.fromEntries(
            steps.map((step) => [
                textOf(step, 'picklistValueName') ?? '',
                {
                    fields: readableFields(
                        viewer,
                        object,
                        childrenOf(step, 'fieldNames').map(({ text }) => text.trim())
                    ),
                    guidance: textOf(step, 'info') ?? ''
                }
            ])
        )
    };
}
