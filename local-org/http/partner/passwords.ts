import { changePassword, resetPassword as reset } from '../../services/auth/passwords.ts';
import { textOf } from '../soap-call.ts';
import { requirePartnerCaller, resultAnswer, type PartnerCall, type PartnerOperation } from './partner-call.ts';

const userIdOf = ({ operation }: PartnerCall): string => textOf(operation, 'userId')?.trim() ?? '';

export const setPassword: PartnerOperation = (call) => {
    changePassword(requirePartnerCaller(call), userIdOf(call), textOf(call.operation, 'password'));
    return resultAnswer(call, 'setPassword', {});
};

export const resetPassword: PartnerOperation = (call) => {
    const { userId, password } = reset(requirePartnerCaller(call), userIdOf(call));
    call.app.sessions.closeAllOf(userId);
    return resultAnswer(call, 'resetPassword', { password });
};
