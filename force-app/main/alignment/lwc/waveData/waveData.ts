/** Waves, the people they ask, and their closing: between the server and the model. */
export { nextOf } from 'c/answerData';
export { inTurn } from './many';
export { answersQuery } from './answersQuery';
export { answersFrom, earlierWaveFrom } from './closing';
export type { AnswersAnswer, WaveAnswers } from './closing';
export { earlierQuery } from './earlierQuery';
export { participantsQuery } from './participantsQuery';
export { accountTeamsFrom, askedFrom, peopleFrom } from './people';
export type { AccountTeam, AskedPeople, ParticipantsAnswer, TeamsAnswer, UsersAnswer } from './people';
export { teamsQuery, usersQuery } from './peopleQuery';
export { savePeople } from './savePeople';
export { recordsOf, saveResults } from './saveResults';
export { saveRule, saveWave, setStatus } from './saveWave';
export type { WaveDraft } from './saveWave';
export { freezePackageWording, freezeWording } from './saveWording';
export { wavesFrom } from './waves';
export type { Wave, WavesAnswer, WavesData, Wording } from './waves';
export { wavesQuery } from './wavesQuery';
