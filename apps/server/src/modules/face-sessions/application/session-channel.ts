/** Where is told who has a session now; whoever else has it lets go. */
export const channelOf = (id: string): string => `face-session:${id}`;
