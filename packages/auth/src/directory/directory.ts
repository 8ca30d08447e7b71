import { addToGroup } from './add-to-group.ts';
import { createUser } from './create-user.ts';
import { disableUser } from './disable-user.ts';
import { enableUser } from './enable-user.ts';
import { findUser } from './find-user.ts';
import { listUsers } from './list-users.ts';
import { renameUser } from './rename-user.ts';
import { resendInvitation } from './resend-invitation.ts';
import { setPassword } from './set-password.ts';
import type { UserDirectory } from './types.ts';

export function createDirectory(userPoolId: string): UserDirectory {
  return {
    create: (user) => createUser(userPoolId, user),
    resendInvitation: (email) => resendInvitation(userPoolId, email),
    find: (name) => findUser(userPoolId, name),
    setPassword: (name, password) => setPassword(userPoolId, name, password),
    addToGroup: (name, role) => addToGroup(userPoolId, name, role),
    rename: (name, names) => renameUser(userPoolId, name, names),
    enable: (name) => enableUser(userPoolId, name),
    disable: (name) => disableUser(userPoolId, name),
    list: (token) => listUsers(userPoolId, token),
  };
}
