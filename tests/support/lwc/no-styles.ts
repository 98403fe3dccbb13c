/** jsdom draws nothing and cannot read container queries: the browser tests look at styles. */
export default undefined;
