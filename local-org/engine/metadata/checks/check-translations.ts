import { childrenOf, textOf } from '../xml.ts';
import type { Check } from './check.ts';

/** A translation names labels that exist. */
export const checkTranslations: Check = ({ xml }, { has }) =>
    (xml ? childrenOf(xml, 'customLabels') : [])
        .map((label) => textOf(label, 'name') ?? '')
        .filter((name) => !has('CustomLabel', name))
        .map((name) => `In field: name - no CustomLabel named ${name} found`);
