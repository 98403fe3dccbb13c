import type { ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';

/** Colours of the design system's object icons; others take the custom objects' one. */
const COLORS: Readonly<Record<string, string>> = {
    'standard:account': '5867E8',
    'standard:contact': '9602C7',
    'standard:lead': 'FF538A',
    'standard:opportunity': 'FF5D2D',
    'standard:campaign': 'FF538A',
    'standard:campaign_members': 'FF538A',
    'standard:task': '3BA755',
    'standard:event': 'CB65FF',
    'standard:product': '7526E3',
    'standard:pricebook': '7526E3',
    'standard:user': '0B827C'
};
const OTHER = '3C97DD';

/** Icon and colour. The address ends in `<kind>/<name>_120.png`, as on the platform; clients read the icon's name from it. */
export function themeInfo(caller: Caller, object: ObjectDef): Record<string, string> {
    const [kind = 'custom', name = 'custom1'] = object.icon.split(':');
    return { color: COLORS[object.icon] ?? OTHER, iconUrl: `${caller.origin}/img/icon/t4v35/${kind}/${name}_120.png` };
}
