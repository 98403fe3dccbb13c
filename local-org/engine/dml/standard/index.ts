import { isShare, shareOf } from '../../access/sharing/share-objects.ts';
import type { Org } from '../../org.ts';
import { fieldOf, type ObjectDef } from '../../schema/schema.ts';
import type { BehaviourFactory, BehaviourSource } from '../write-plan.ts';
import { activityRelations, eventTimes, taskStatus } from './activity.ts';
import { campaignStatuses } from './campaign.ts';
import { caseFacts } from './cases.ts';
import { campaignMember } from './campaign-member.ts';
import { convertedLead, membersFollow } from './lead.ts';
import { developerName, queueOwns, roleGroups } from './groups.ts';
import { opportunityFacts } from './opportunity.ts';
import { opportunityHistory } from './opportunity-history.ts';
import { assignedOnce, forgetAccess, userDefaults } from './people.ts';
import { contractEnd, orderLine, orderStatus } from './orders.ts';
import { personName } from './person-name.ts';
import { publishedEvent } from './platform-events.ts';
import { opportunityLine, pricebookEntry } from './products.ts';
import { settingOwner } from './settings.ts';
import { accountTeam, manualShare, opportunityTeam, sharesEndWithOwner } from './shares.ts';

/** Behaviours of the standard objects, by object name, in the order they are asked. */
const standardBehaviours: ReadonlyMap<string, readonly BehaviourFactory[]> = new Map([
    ['User', [personName, userDefaults, forgetAccess]],
    ['UserRole', [developerName, roleGroups, forgetAccess]],
    ['Group', [developerName, forgetAccess]],
    ['GroupMember', [forgetAccess]],
    ['QueueSobject', [forgetAccess]],
    ['AccountTeamMember', [accountTeam]],
    ['OpportunityTeamMember', [opportunityTeam]],
    ['PermissionSetAssignment', [assignedOnce, forgetAccess]],
    ['Contact', [personName, membersFollow]],
    ['Lead', [personName, convertedLead, membersFollow]],
    ['Individual', [personName]],
    ['Opportunity', [opportunityFacts, opportunityHistory]],
    ['OpportunityLineItem', [opportunityLine]],
    ['PricebookEntry', [pricebookEntry]],
    ['Case', [caseFacts]],
    ['Contract', [contractEnd]],
    ['Order', [orderStatus]],
    ['OrderItem', [orderLine]],
    ['Campaign', [campaignStatuses]],
    ['CampaignMember', [campaignMember]],
    ['Task', [taskStatus, activityRelations]],
    ['Event', [eventTimes, activityRelations]]
]);

/** What the platform does for an object beyond what its fields declare. */
export const behavioursOf: BehaviourSource = (org, object) => [
    ...(standardBehaviours.get(object.name) ?? []),
    ...behavioursByKind(org, object)
];

/** Behaviours that follow from what an object is: shared record by record, owned, a share itself. */
function behavioursByKind(org: Org, object: ObjectDef): readonly BehaviourFactory[] {
    if (object.customSetting) {
        return [settingOwner];
    }
    if (object.platformEvent) {
        return [publishedEvent];
    }
    if (isShare(object)) {
        return [manualShare];
    }
    const isShared = object.owned && shareOf(org.schema(), object) !== undefined;
    const mayBeQueued = fieldOf(object, 'OwnerId')?.referenceTo.includes('Group') ?? false;
    return [...(isShared ? [sharesEndWithOwner] : []), ...(mayBeQueued ? [queueOwns] : [])];
}
