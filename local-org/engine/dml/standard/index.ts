import type { BehaviourFactory } from '../behaviours.ts';
import { activityRelations, eventTimes, taskStatus } from './activity.ts';
import { campaignStatuses } from './campaign.ts';
import { campaignMember } from './campaign-member.ts';
import { convertedLead, membersFollow } from './lead.ts';
import { opportunityFacts } from './opportunity.ts';
import { opportunityHistory } from './opportunity-history.ts';
import { assignedOnce, forgetAccess, userDefaults } from './people.ts';
import { personName } from './person-name.ts';
import { opportunityLine, pricebookEntry } from './products.ts';

/** Behaviours of the standard objects, by object name, in the order they are asked. */
export const standardBehaviours: ReadonlyMap<string, readonly BehaviourFactory[]> = new Map([
    ['User', [personName, userDefaults, forgetAccess]],
    ['UserRole', [forgetAccess]],
    ['Group', [forgetAccess]],
    ['GroupMember', [forgetAccess]],
    ['PermissionSetAssignment', [assignedOnce, forgetAccess]],
    ['Contact', [personName, membersFollow]],
    ['Lead', [personName, convertedLead, membersFollow]],
    ['Opportunity', [opportunityFacts, opportunityHistory]],
    ['OpportunityLineItem', [opportunityLine]],
    ['PricebookEntry', [pricebookEntry]],
    ['Campaign', [campaignStatuses]],
    ['CampaignMember', [campaignMember]],
    ['Task', [taskStatus, activityRelations]],
    ['Event', [eventTimes, activityRelations]]
]);
