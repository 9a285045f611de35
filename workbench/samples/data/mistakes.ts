export const MISTAKES = `
tab	code	number	header	value	level	at	message	blocks	shows
`;
