import { answerRequest } from "#app/_server/api/answer-request.ts";

export {
  answerRequest as DELETE,
  answerRequest as GET,
  answerRequest as PATCH,
  answerRequest as POST,
  answerRequest as PUT,
};
