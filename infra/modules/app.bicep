metadata description = 'The Flex Consumption plan and the function app, with identities in place of keys.'

param name string
param planName string
param location string
param tags object
param identityId string
param identityClientId string
param dataAccountName string
param hostAccountName string
param packageContainer string
param insightsConnection string
param subnetId string
param alwaysReadyInstances int
param maximumInstances int
param instanceMemory int
param sweepSchedule string

resource data 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: dataAccountName
}

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Event Grid calls the app from outside, so it stays reachable; its endpoints ask for a key.
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        // All blob triggers of an app scale as one group of this name.
        alwaysReady: alwaysReadyInstances > 0 ? [{ name: 'blob', instanceCount: alwaysReadyInstances }] : []
        instanceMemoryMB: instanceMemory
        maximumInstanceCount: maximumInstances
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      AzureWebJobsStorage__blobServiceUri: host.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: host.properties.primaryEndpoints.queue
      AzureWebJobsStorage__tableServiceUri: host.properties.primaryEndpoints.table
      PipelineStorage__credential: 'managedidentity'
      PipelineStorage__clientId: identityClientId
      PipelineStorage__blobServiceUri: data.properties.primaryEndpoints.blob
      PipelineStorage__queueServiceUri: data.properties.primaryEndpoints.queue
      APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
      SweepSchedule: sweepSchedule
      // The polling trigger is for local runs: this plan takes events only.
      'AzureWebJobs.IngestArticleLocal.Disabled': 'true'
    }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output name string = app.name
