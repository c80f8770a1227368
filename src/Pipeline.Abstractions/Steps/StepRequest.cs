using MediatR;
using Pipeline.Documents;
using Pipeline.Uploads;

namespace Pipeline.Steps;

/// <summary>
/// What a step is asked to do. A plugin derives one record for each of its steps, marks it with <see cref="StepAttribute"/>, gives it a
/// constructor with these two parameters, and handles it with exactly one <see cref="IRequestHandler{TRequest, TResponse}"/>.
/// </summary>
/// <param name="Upload">The upload that everything came from.</param>
/// <param name="Document">The document as the step before left it; <see cref="Documents.Document.Unread"/> for the first step.</param>
public abstract record StepRequest(Upload Upload, Document Document) : IRequest<StepResult>;
