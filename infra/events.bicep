metadata description = 'Second stage: uploads become events for the app. Deployed by after-deploy.sh once the app has its function and its key.'

@description('The deployed app.')
param functionAppName string

@description('The system topic of the data account.')
param systemTopicName string

@description('The account that holds the container for undeliverable events.')
param hostAccountName string

@description('The function that takes events. An unknown name is answered as if all were well, and the event is gone: after-deploy.sh looks first.')
param functionName string = 'IngestArticle'

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: functionAppName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: systemTopicName
}

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName
}

// Made by the blob extension when the app first starts with a blob trigger in it; read here so that it passes through no hands.
var key = listKeys('${app.id}/host/default', '2024-11-01').systemKeys.blobs_extension

resource uploads 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'uploads'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${functionName}&code=${key}'
        // An upload a message: one that fails is repeated alone.
        maxEventsPerBatch: 1
      }
    }
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      // The app does not look at the container: without this it would be woken by its own results.
      subjectBeginsWith: '/blobServices/default/containers/inbox/blobs/'
      advancedFilters: [
        {
          // The calls that end the writing of a blob; others raise events for one half written.
          operatorType: 'StringIn'
          key: 'data.api'
          values: ['PutBlob', 'PutBlockList', 'CopyBlob', 'FlushWithClose']
        }
      ]
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: host.id
          blobContainerName: 'eventgrid-deadletter'
        }
      }
    }
  }
}

output subscription string = uploads.name
