import { given } from 'c/answerData';
import type { OwedTask } from 'c/owedModel';
import type { TaskNode } from './answer';
import { personFrom } from './nodes';

/** Tasks that stand for a contribution; others are none of the funnel's. */
export function owedTasksFrom(nodes: readonly TaskNode[]): OwedTask[] {
    return nodes.flatMap((node) => {
        const contributionId = given(node.Contribution);
        return contributionId === undefined
            ? []
            : [
                  {
                      id: node.Id,
                      contributionId,
                      isClosed: given(node.IsClosed) ?? false,
                      completedOn: given(node.CompletedDateTime),
                      dueOn: given(node.ActivityDate),
                      owner: personFrom(node.OwnerId, node.Owner)
                  }
              ];
    });
}
